/** How a person's name is spelt, and what is none. */
import { LONG_SURNAMES } from './outlets.ts';

const CAPITALS = /^[\p{Lu}\p{M}.'’ ,·-]+$/u;

/** `SANG-HUN` as `Sang-Hun`, `O'BRIEN` as `O'Brien`, `MCCARTHY` as `McCarthy`. */
function withInitialCapitals(name: string): string {
  return name.replace(/\p{Lu}[\p{Lu}\p{M}]*/gu, (word) => {
    const lower = word.slice(1).toLowerCase();
    return /^MC\p{Lu}{2}/u.test(word)
      ? `Mc${word.charAt(2)}${lower.slice(2)}`
      : word.charAt(0) + lower;
  });
}

/**
 * A name in usual letters: one in capitals is written as the text writes it elsewhere, else with
 * initial capitals. Names in other scripts, and initials, come back as they are.
 */
export function inUsualLetters(name: string, text: string): string {
  if (!CAPITALS.test(name) || !/\p{Lu}{2}/u.test(name)) return name;
  const words = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  for (const [found] of text.matchAll(new RegExp(words, 'giu')))
    if (!CAPITALS.test(found)) return found;
  return withInitialCapitals(name);
}

/** Surnames that few sentences begin with, simplified and traditional. */
const SURNAMES = new Set(
  '王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭肖程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻闫閆余潘杜戴夏钟鍾鐘汪田任姜范範方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦蘆季俞章鲁魯葛伍韦韋申尤毕畢聂聶丛叢焦柳邢路岳齐齊梅莫庄莊辛管祝左涂塗谷祁舒耿牟卜詹关關苗凌费費纪紀靳盛童欧歐甄项項曲游阳陽裴席卫衛查屈鲍鮑覃霍翁隋甘景薄包司柏宁寧甯柯阮桂闵閔柴华華车車冉房边邊辜吉饶饒刁瞿戚丘古米池滕晋晉苑邬鄔臧宫宮苟褚廉简簡娄婁盖蓋符奚穆党黨燕郎冀姬屠连連郜晏栾欒郁商蒙喻窦竇迟遲敖冷卓花仇艾蓝藍巩鞏井练練仲乐樂虞卞封竺冼佟匡宗巫鞠桑荆荊谌諶伏岑习習胥蔺藺云雲',
);

/** Characters that sentences have and names hardly ever. */
const OF_SENTENCES =
  /[您你我他她它们們吗嗎呢吧啊呀么麼什怎哪谁誰这這那请請是了的很也都还還没沒]|^(?:何[时時以故必]|于是|曾[经經]|[关關][于於]|[许許]多|任何|[谢謝][谢謝]|高[兴興]|方便)/u;

/** A name of two to four characters. */
const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
/** One whose parts have dots between them, or words with a capital. */
const FOREIGN_NAME = /^(?:\p{Script=Han}+(?:[·•‧]\p{Script=Han}+)+|\p{Lu}[\p{L}.'’-]*)$/u;

/** Parts of names that are written without a capital. */
const PARTICLES = 'al bin da de del della den der di dos du el ibn la le ter van von zu';

const WORD = String.raw`(?:\p{Ll}{1,2}['’-])?\p{Lu}[\p{L}.'’-]*`;
const PERSON = String.raw`${WORD}(?: (?:(?:${PARTICLES.replaceAll(' ', '|')}) )*${WORD})*`;

/** Where or as what: `in London`, `, staff writer`. */
const CAPACITY = String.raw`,? (?:in|for|at|from) (?:the )?${WORD}(?:,? ${WORD}){0,3}|, (?:\p{L}+ ){0,3}(?:writer|reporter|correspondent|editor|columnist)`;

/**
 * `By Anna River and Tom Bank in London`: each word of a name has its capital. The people, and what
 * more is said of them.
 */
export const ENGLISH_BY = new RegExp(
  String.raw`^(?:[Bb]y|BY):?\s+(${PERSON}(?:(?:,(?: and)?| and| &) ${PERSON})*)(${CAPACITY})?$`,
  'u',
);

/** Words after “By” that begin no name: of one word alone, in titles of columns and in sentences. */
const NO_FIRST_NAME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|the|this|that|these|those|then|now|next|last|late|early|all|any|every|invitation|popular|special|order|design|default|law|definition|contrast|comparison|far|way|means|virtue|land|sea|air)$/i;

/** Whether words behind “By” could be people: “By Invitation” and “By Monday Morning” name none. */
export function isEnglishNames(words: string): boolean {
  const [first = '', second] = words.split(/[\s,]+/u);
  return second !== undefined && !NO_FIRST_NAME.test(first);
}

/**
 * Whether words behind 记者： name people and do not ask something, as in an interview. `certain`: the
 * line says who else made the article, so that pen names without a surname are taken too.
 */
export function isReporters(words: string, certain: boolean): boolean {
  const names = words.split(/[、,，;；/／\s]+/u).filter((name) => name !== '');
  return (
    names.length > 0 &&
    names.every((name) => {
      if (OF_SENTENCES.test(name)) return false;
      if (!HAN_NAME.test(name)) return FOREIGN_NAME.test(name);
      return certain || SURNAMES.has(name.charAt(0)) || LONG_SURNAMES.has(name.slice(0, 2));
    })
  );
}
