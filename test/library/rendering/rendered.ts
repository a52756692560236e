/** A body as the reader shows it. */
import { renderBody } from '../../../src-main/library/rendering/sanitise.ts';
import { mediaAddress, sourceOf } from '../article/bodies.ts';

export const render = (html: string) =>
  renderBody(sourceOf(html), { title: '河上的新桥今天通车' }, { mediaAddress });

/** The rendered fragment, with void elements as HTML writes them. */
export const html = (body: string): string => render(body).html.replaceAll(' />', '>');
