import { describe, expect, it } from 'vitest';
import { MAIN_CATALOGUES } from '../../src-main/words/words.ts';
import type { CitedArticle } from '../../src-renderer/words/en-reader.ts';
import { CATALOGUES } from '../../src-renderer/words/words.ts';

/** An entry of a catalogue by where it stands. */
type Entry = readonly [path: string, value: unknown];

/** All entries of a catalogue that are no objects. */
function entries(value: unknown, path = ''): Entry[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([name, each]) =>
    entries(each, path === '' ? name : `${path}.${name}`),
  );
}

const HAN = /\p{Script=Han}/u;

/** Entries that need no Chinese: names, signs, keys, tags of languages, and what is a sample. */
const AS_IT_IS =
  /^(?:language|appName|search\.(?:exactSign|key\..*|helpLines\..*)|settings\.appearance\.sampleOther(?:Language)?|keys\.(?:names|spokenMac|presets)\..*|reader\.(?:readShare|picture\.scale))$/u;

/** Characters of everyday texts that are written in one of both ways alone. */
const SIMPLIFIED =
  '们个为这来时会过说没还请开关张类词语续读写发现间应换复进运动选项设显标签链图页记录态电脑备导删链类题无网络签组种样总专边实数据处务线级单击场读东义书们买产亲仅传优体儿兴冲决况冻净准凉减几凭击则刚创别务动劳势医区协双变叶号后吗听启员响问图团围国圆场块坏坚坛声处备够头夹奖学宁宝实审宽对寻将层属岁币师带帮并广应库张强当录归彻径总恢战户执扩护报担择换损据断旧显机权条构标样检欢残毕气汇汉汤没洁测济渐湿满灭点烧热爱状独环现电画疗码离种积称稳穷竞笔筑简类纪约级纯纲纳线组细终经结给络绝统继续维综绿编缓缩网职联脑脚节范荐获营补规视览觉触订计认让议讯记讲许论设访证评识诉词译试话询该详语误说请诸读谁调谈谢负责败货质费资转软轻较边达迁过运还这进远连选适递逻遗释里针银错锁长门闭问间队阅阴际险难预领频题颜风飞饭馆驱验';
const TRADITIONAL =
  '們個為這來時會過說沒還請開關張類詞語續讀寫發現間應換復進運動選項設顯標簽鏈圖頁記錄態電腦備導刪題無網絡組種樣總專邊實數據處務線級單擊場東義書買產親僅傳優體兒興減幾則剛創別勞勢醫區協雙變葉號後嗎聽啟員響問團圍國圓塊壞堅聲夠頭夾獎學寧寶審寬對尋將層屬歲幣師帶幫廣庫強當歸徑戰戶執擴護報擔擇損斷舊機權條構檢歡殘畢氣匯漢測濟漸濕滿滅點燒熱愛狀獨環畫療碼離積稱穩競筆築簡紀約純綱納細終經結給絕統繼維綜綠編緩縮職聯腳節範薦獲營補規視覽覺觸訂計認讓議訊講許論訪證評識訴譯試話詢該詳誤諸誰調談謝負責敗貨質費資轉軟輕較達遷遠連適遞邏遺釋針銀錯鎖長門閉隊閱陰際險難預領頻顏風飛飯館驅驗';

/** Where characters of the other way are shown on purpose. */
const BOTH_WAYS = /^(?:search\.(?:exactSign|helpLines\..*)|settings\.reading\.exactHelp)$/u;

for (const [language, catalogue] of Object.entries(CATALOGUES)) {
  describe(`the catalogue ${language}`, () => {
    it('has no empty entry', () => {
      const empty = entries(catalogue).filter(([, value]) => value === '');
      expect(empty).toEqual([]);
    });

    it('puts what it is given where it belongs, and never something undefined', () => {
      for (const [path, value] of entries(catalogue)) {
        if (typeof value !== 'function') continue;
        const text = called(value as (...all: unknown[]) => unknown, path);
        expect(text, path).not.toMatch(/undefined|NaN|\[object/u);
        expect(text.trim(), path).not.toBe('');
      }
    });

    it('has the entries of the others, and functions with as many places', () => {
      const shape = (all: readonly Entry[]) =>
        all.map(([path, value]) => `${path}: ${typeof value}`).toSorted();
      expect(shape(entries(catalogue))).toEqual(shape(entries(CATALOGUES.en)));
    });
  });
}

for (const language of ['zh-Hans', 'zh-Hant'] as const) {
  describe(`what is written in ${language}`, () => {
    const all = [...entries(CATALOGUES[language]), ...entries(MAIN_CATALOGUES[language], 'main')];
    const texts = all.map(([path, value]): readonly [string, string] => [
      path,
      typeof value === 'function'
        ? called(value as (...all: unknown[]) => unknown, path)
        : String(value),
    ]);

    it('is Chinese', () => {
      const left = texts.filter(([path, text]) => !AS_IT_IS.test(path) && !HAN.test(text));
      const mayBe =
        /^sentences$|\.(?:count|told|note|line|named|exportName|bytes|times|copyName|package|more|watched)$|\.key\./u;
      expect(left.filter(([path]) => !mayBe.test(path))).toEqual([]);
    });

    it('is written in its own characters', () => {
      const other = language === 'zh-Hant' ? SIMPLIFIED : TRADITIONAL;
      const own = new Set(language === 'zh-Hant' ? TRADITIONAL : SIMPLIFIED);
      const foreign = new Set(Array.from(other).filter((character) => !own.has(character)));
      const strange = texts.flatMap(([path, text]) =>
        BOTH_WAYS.test(path)
          ? []
          : Array.from(text)
              .filter((each) => foreign.has(each))
              .map((each) => `${path}: ${each}`),
      );
      expect(strange).toEqual([]);
    });
  });
}

describe('numbers and plurals', () => {
  it('follow the language', () => {
    const { en, 'zh-Hans': hans, 'zh-Hant': hant } = CATALOGUES;
    expect(en.status.articles(1)).toBe('1 article');
    expect(en.status.articles(12345)).toBe('12,345 articles');
    expect(hans.status.articles(12345)).toBe('12,345 篇文章');
    expect(hant.status.articles(1)).toBe('1 篇文章');
    expect(en.settings.privacy.bytes(1_234_567)).toBe('1.2 MB');
    expect(hans.settings.privacy.bytes(12_000)).toMatch(/^12\s?kB$/u);
    expect(en.status.remaining(90_000)).toBe('about 2 minutes left');
    expect(hant.status.remaining(90_000)).toBe('約剩 2 分鐘');
  });

  it('join sentences as the language does', () => {
    expect(CATALOGUES.en.sentences('One.', '', 'Two.')).toBe('One. Two.');
    expect(CATALOGUES['zh-Hans'].sentences('一。', '', '二。')).toBe('一。二。');
  });

  it('keep the English detail behind the Chinese reason', () => {
    const { failure, drop } = CATALOGUES['zh-Hant'];
    expect(failure.because('storage', 'The disk is full.')).toBe(
      '資料庫無法讀寫。（The disk is full.）',
    );
    expect(drop.because('no-folder', 'No.')).toBe('沒有可以複製到的資料夾。請先選擇一個資料夾。');
    expect(drop.because('empty', 'No.')).toBe('空白檔案。（No.）');
  });
});

const CITED: CitedArticle = {
  title: 'A',
  author: 'B',
  outlet: 'C',
  published: '2021-03-04',
  captured: '2021-03-05 08:00',
  url: 'https://example.org/a',
  sha256: 'ab'.repeat(32),
};

/** What a function of a catalogue gives; numbers stand for names too, being written alike. */
function called(value: (...all: unknown[]) => unknown, path: string): string {
  if (path.endsWith('.because')) return String(value('unreadable', 'x'));
  if (/\.imported(?:Folders|Away)$/u.test(path)) return String(value(['/a', '/b']));
  if (path === 'reader.citation') return String(value(CITED));
  if (path === 'sentences') return String(value('a', 'b'));
  return String(value(7, 8, 9));
}
