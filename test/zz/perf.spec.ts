import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../app/program.ts';
import { plainCapture } from '../library/plain-capture.ts';
import { arrange } from '../list/list-page.ts';
test('perf', async ({ folder, start }) => {
  test.setTimeout(580_000);
  const N = 100_000;
  for (let d = 0; d < 100; d++) {
    await mkdir(join(folder, `d${d}`));
    await Promise.all(Array.from({ length: N / 100 }, async (_e, i) => {
      const n = d * (N / 100) + i;
      await writeFile(join(folder, `d${d}`, `${n}.md`), plainCapture({ title: `第${n}篇关于桥与河的短文`, time: 1_700_000_000_000 - n * 1_200_000, url: `https://site${n % 40}.example.com/${n}` }));
    }));
  }
  const t0 = Date.now();
  const { page, errors } = await start();
  await expect(page.getByRole('status').filter({ hasText: /articles$/ })).toHaveText('100,000 articles', { timeout: 400_000 });
  await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 100_000 });
  console.log('scan', Date.now() - t0);
  await page.waitForTimeout(4000);
  const measure = async (name: string, kind: 'wheel' | 'bar') => {
    const result = await page.evaluate(async (how) => {
      const find = (root: ParentNode): HTMLElement | null => {
        const here = root.querySelector<HTMLElement>('.scroller');
        if (here) return here;
        for (const el of root.querySelectorAll('*')) { if (el.shadowRoot) { const f = find(el.shadowRoot); if (f) return f; } }
        return null;
      };
      const s = find(document)!;
      s.scrollTop = 0;
      const long: number[] = [];
      const po = new PerformanceObserver((l) => l.getEntries().forEach((e) => long.push(e.duration)));
      po.observe({ type: 'longtask' });
      const frames: number[] = [];
      let last = performance.now();
      const steps = how === 'wheel' ? 200 : 120;
      for (let n = 0; n < steps; n++) {
        if (how === 'wheel') s.scrollTop += 400; else s.scrollTop = (s.scrollHeight / steps) * n;
        await new Promise((r) => requestAnimationFrame(r));
        const now = performance.now(); frames.push(now - last); last = now;
      }
      po.disconnect();
      frames.sort((a, b) => a - b);
      return { p50: frames[Math.floor(steps / 2)], p95: frames[Math.floor(steps * 0.95)], max: frames.at(-1), long };
    }, kind);
    console.log(name, kind, JSON.stringify(result));
  };
  await measure('standard', 'wheel');
  await measure('standard', 'bar');
  await arrange(page, 'Group by', 'Day');
  await page.waitForTimeout(1500);
  await measure('day', 'wheel');
  await measure('day', 'bar');
  await arrange(page, 'Entries', 'One line');
  await page.waitForTimeout(500);
  await measure('compact', 'wheel');
  await measure('compact', 'bar');
  await page.screenshot({ path: '/tmp/shots/p1.png' });
  console.log(errors);
});
