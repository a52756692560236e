/** Which language a text is in, by its scripts and a few telling characters and words. */

/** Characters that only simplified writing has, each under its traditional counterpart. */
const TRADITIONAL =
  '國會時為來個們說對開關門見長東車馬魚鳥龍華語話請讓這還進過運選達遠邊連論議員問間聞學習實現發動勞務勝勢區醫協單賣買質貴費資賽贊趙軍轉輕輛辦農決沒況減測準溫漢漁潔濟點無熱愛爺牆獎環產異當療監盤礦礎確禮稱種穩穹競筆節範築簡糧級紀約紅純紙紛細終組結絕給統絲經緊維綠綱網線緣編練縣總績續罷習聖聯職聲聽脫腦臉與興舊艦節蘇藝藥蘭處號蟲補裝複觀覺覽觸訂計訊討訓記許設訪證評詞試詩該詳誌認誤誰調談諸謝識譯護讀變負財貧貨責貪貼貿賀賓賠賴購贏趕跡躍軌較載輸轄違遲遷適遺鄉鄭醜釋針鈴銀銷鋒錄錢錯鎮鏡鐘鐵閉陳陣陰陽隊階際隨險隱難電靈靜響頁頂項順須預頓領頭題額願類飛飯館驗驚體髒鬥鬧鮮麗麥黃齊齒億價傑傳債傷傾僅優儀償儲兒內兩劃創劇劍匯參雙' +
  '嗎嚴圍圖圓團場塊報壓壞壯奪奮婦媽孫寧審寫寬導專將尋層島師帶幫幹廠廢廣廳張彈強後徑從態慶憂應懷戰戲戶執掃掛採換揮損搖據擇擊擔擴數敵斷於旗樂樓標樣樹橋機權歐歲歷歸殘殺氣課滿灣綫頻憑塵夢慮慣慘澤濃潮瀏燈爛燒爾狀獨獄獻璃瑪畫異疊癥瞭矯碼穀競籃籌糾緒緩縮繼續罰聰膚艱蔣蕭薩藍藝虧蝦蠻術衛衝襲諷諾謀謝謹譽貝販貸賄賭贈輪輿轟辯遼邏邁郵鄰釣鈔銅錦鍵鏈鑽閃閣闆闊陸隸雖雞霧顏顧飄飲餐駕駐騙驅鬱鯨鴻鹽';
const SIMPLIFIED =
  '国会时为来个们说对开关门见长东车马鱼鸟龙华语话请让这还进过运选达远边连论议员问间闻学习实现发动劳务胜势区医协单卖买质贵费资赛赞赵军转轻辆办农决没况减测准温汉渔洁济点无热爱爷墙奖环产异当疗监盘矿础确礼称种稳穹竞笔节范筑简粮级纪约红纯纸纷细终组结绝给统丝经紧维绿纲网线缘编练县总绩续罢习圣联职声听脱脑脸与兴旧舰节苏艺药兰处号虫补装复观觉览触订计讯讨训记许设访证评词试诗该详志认误谁调谈诸谢识译护读变负财贫货责贪贴贸贺宾赔赖购赢赶迹跃轨较载输辖违迟迁适遗乡郑丑释针铃银销锋录钱错镇镜钟铁闭陈阵阴阳队阶际随险隐难电灵静响页顶项顺须预顿领头题额愿类飞饭馆验惊体脏斗闹鲜丽麦黄齐齿亿价杰传债伤倾仅优仪偿储儿内两划创剧剑汇参双' +
  '吗严围图圆团场块报压坏壮夺奋妇妈孙宁审写宽导专将寻层岛师带帮干厂废广厅张弹强后径从态庆忧应怀战戏户执扫挂采换挥损摇据择击担扩数敌断于旗乐楼标样树桥机权欧岁历归残杀气课满湾线频凭尘梦虑惯惨泽浓潮浏灯烂烧尔状独狱献璃玛画异叠症了矫码谷竞篮筹纠绪缓缩继续罚聪肤艰蒋萧萨蓝艺亏虾蛮术卫冲袭讽诺谋谢谨誉贝贩贷贿赌赠轮舆轰辩辽逻迈邮邻钓钞铜锦键链钻闪阁板阔陆隶虽鸡雾颜顾飘饮餐驾驻骗驱郁鲸鸿盐';

/** +1: only simplified; -1: only traditional. By UTF-16 unit, as a table is quicker than a set. */
const SIDE = new Int8Array(0x10000);
for (let at = 0; at < TRADITIONAL.length; at++) {
  const traditional = TRADITIONAL.charCodeAt(at);
  const simplified = SIMPLIFIED.charCodeAt(at);
  if (traditional === simplified) continue;
  SIDE[traditional] = -1;
  // Simplified characters that traditional writing has too, with another meaning, tell nothing.
  if (
    !'后干斗只丑志范准复采于划汇松征系卷扑秋谷里面制赞历迹帮厂广岁症了谷板郁术冲'.includes(
      SIMPLIFIED.charAt(at),
    )
  )
    SIDE[simplified] = 1;
}

/** How much of a text is looked at. UTF-16 units. */
const SAMPLE = 6_000;

/** Latin languages by their commonest short words. */
const STOP_WORDS = [
  ['en', 'the of and to in is that for with was as on it by are from at this be has not he his'],
  ['fr', 'le la les des et du une est dans que qui pour par sur au avec pas plus ce sont'],
  ['de', 'der die und den das von mit ist des im nicht für auf dem ein eine zu sich auch als'],
  ['es', 'el la los las de y que en un una por con para del es se su al como más'],
  ['pt', 'o os as de e que em um uma por com para do da não no na se ao mais'],
  ['it', 'il lo gli di e che un una per con del della è si non da sono anche nel le'],
  ['nl', 'de het een en van in is dat op te zijn met voor niet aan er ook als bij'],
  ['vi', 'và của là có không được cho trong người một các những với đã này'],
  ['id', 'yang dan di dari dengan untuk ini itu pada tidak dalam akan oleh juga'],
  ['tr', 've bir bu için ile da de olarak daha çok gibi kadar sonra'],
  ['pl', 'i w na z do że się nie jest to o od po za przez dla'],
] as const;

/** The languages of each such word, by their place in the list above. */
const LANGUAGES_OF = new Map<string, number[]>();
for (const [language, [, list]] of STOP_WORDS.entries()) {
  for (const word of new Set(list.split(' '))) {
    LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language]);
  }
}

function latinLanguage(text: string): string | null {
  const counts = new Uint32Array(STOP_WORDS.length);
  const first: number[] = [];
  let total = 0;
  for (const [word] of text.toLowerCase().matchAll(/\p{Script=Latin}+/gu)) {
    total++;
    for (const language of LANGUAGES_OF.get(word) ?? []) {
      if (counts[language] === 0) first.push(language);
      counts[language] = (counts[language] ?? 0) + 1;
    }
  }
  let best: string | null = null;
  let most = 0;
  // Of two that are as common, the one that was met first.
  for (const language of first) {
    const count = counts[language] ?? 0;
    if (count > most) [best, most] = [STOP_WORDS[language]?.[0] ?? null, count];
  }
  // A sentence has a fifth of such words and more; names and titles have none.
  return most >= 3 && most * 12 >= total ? best : null;
}

/** Characters of a script, its ISO 15924 code and the language that most texts in it are in. */
const SCRIPTS: readonly (readonly [RegExp, string, string])[] = [
  [/[\u0e00-\u0e7f]/g, 'Thai', 'th'],
  [/[\u0f00-\u0fff]/g, 'Tibt', 'bo'],
  [/[\u0370-\u03ff]/g, 'Grek', 'el'],
  [/[\u0590-\u05ff]/g, 'Hebr', 'he'],
  [/[\u0900-\u097f]/g, 'Deva', 'hi'],
  [/[\u1000-\u109f]/g, 'Mymr', 'my'],
  [/[\u1800-\u18af]/g, 'Mong', 'mn'],
  [/[\u0600-\u06ff]/g, 'Arab', 'ar'],
  [/[\u0400-\u04ff]/g, 'Cyrl', 'ru'],
];

/** All that a text is ever taken for by its words and letters. */
const KNOWN = new Set([
  ...STOP_WORDS.map(([language]) => language as string),
  ...SCRIPTS.map(([, , language]) => language),
  ...['ug', 'ur', 'fa', 'uk'],
]);

/** Languages that are written in other scripts too than the one that is usual today. */
const OTHER_SCRIPTS = new Map([
  ['az', 'Cyrl Arab'],
  ['bs', 'Cyrl'],
  ['kk', 'Latn Arab'],
  ['ku', 'Arab Cyrl'],
  ['ms', 'Arab'],
  ['sr', 'Latn'],
  ['tg', 'Arab'],
  ['tk', 'Cyrl Arab'],
  ['tt', 'Latn'],
  ['uz', 'Cyrl Arab'],
]);

/** Whether a declared language is written in a script and is none that could be told from others. */
function isBeyondTelling(tag: string | null, script: string): boolean {
  if (tag === null || tag === 'und') return false;
  const locale = new Intl.Locale(tag);
  if (KNOWN.has(locale.language)) return false;
  return (
    locale.maximize().script === script ||
    OTHER_SCRIPTS.get(locale.language)?.split(' ').includes(script) === true
  );
}

const countOf = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/** One in so many letters is of a kind that its language uses all the time; names have single ones. */
const TELLING = 50;

/** The language of a text in Arabic letters, of which it has `all`; null where they leave it open. */
function arabicLanguage(text: string, all: number): string | null {
  if (countOf(text, /[ېۆۈۇە]/g) * TELLING > all) return 'ug';
  if (countOf(text, /[ٹڈڑے]/g) * TELLING > all) return 'ur';
  const arabicForms = countOf(text, /[يك]/g);
  const persianForms = countOf(text, /[یک]/g);
  if (persianForms > arabicForms) return 'fa';
  // Older Persian texts have the Arabic forms of those two, but not these other letters.
  const arabic = countOf(text, /[ةأإ]/g);
  const persian = countOf(text, /[پچژگ]/g);
  if (persian > 1 && persian > arabic && persian * 2 * TELLING > all) return 'fa';
  return arabicForms + arabic > 0 ? 'ar' : null;
}

/** The language of a text in Cyrillic letters, of which it has `all`; null where they leave it open. */
function cyrillicLanguage(text: string, all: number): string | null {
  const russian = countOf(text, /[ыэъё]/gi);
  const ukrainian = countOf(text, /[іїєґ]/gi);
  if (ukrainian > 1 && ukrainian > russian && ukrainian * TELLING > all) return 'uk';
  if (countOf(text, /[өүң]/gi) * TELLING > all) return 'mn';
  return russian > 0 ? 'ru' : null;
}

function otherLanguage(text: string, tag: string | null): string | null {
  let script = '';
  let usual: string | null = null;
  let most = 0;
  for (const [pattern, code, language] of SCRIPTS) {
    const count = countOf(text, pattern);
    if (count > most) [script, usual, most] = [code, language, count];
  }
  if (isBeyondTelling(tag, script)) return tag;
  if (most < 8) return tag;
  const told =
    script === 'Arab'
      ? arabicLanguage(text, most)
      : script === 'Cyrl'
        ? cyrillicLanguage(text, most)
        : usual;
  if (told !== null) return told;
  const declared = tag === null ? null : new Intl.Locale(tag).maximize();
  return declared?.script === script ? declared.language : usual;
}

function isAddressPart(code: number): boolean {
  return code > 32 && code < 127 && code !== 34 && code !== 60 && code !== 62;
}

/** A declared tag in the form that the library uses, or null where it is none. */
export function normaliseTag(tag: string | null): string | null {
  if (tag === null || !/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(tag.trim())) return null;
  const parts = tag.trim().replace(/_/g, '-').split('-');
  const language = (parts[0] ?? '').toLowerCase();
  if (language !== 'zh') return language;
  const rest = parts.slice(1).map((part) => part.toLowerCase());
  if (
    rest.includes('hant') ||
    (!rest.includes('hans') && rest.some((part) => /^(?:tw|hk|mo)$/.test(part)))
  )
    return 'zh-Hant';
  return rest.some((part) => /^(?:hans|cn|sg|my)$/.test(part)) ? 'zh-Hans' : 'zh';
}

/**
 * The language of a text as a BCP 47 tag, or null where it cannot be told. `declared` is what the
 * file says of itself: it decides what the text leaves open, and which of the languages it is that
 * are not told from others here, where their script is the text's.
 */
export function detectLanguage(text: string, declared: string | null): string | null {
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
  let han = 0;
  let kana = 0;
  let hangul = 0;
  let latinWords = 0;
  let other = 0;
  let side = 0;
  let inWord = false;
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    // The commonest case first.
    if (code >= 0x4e00 && code <= 0x9fff) {
      han++;
      side += SIDE[code] ?? 0;
      inWord = false;
      continue;
    }
    if (code === 104 && sample.startsWith('http', at)) {
      // Addresses are no words of any language.
      while (at + 1 < sample.length && isAddressPart(sample.charCodeAt(at + 1))) at++;
      inWord = false;
      continue;
    }
    const latin = (code | 32) >= 97 && (code | 32) <= 122 ? true : code >= 0xc0 && code <= 0x24f;
    if (latin) {
      if (!inWord) latinWords++;
      inWord = true;
      continue;
    }
    inWord = false;
    if (code < 0x370) continue;
    if (code >= 0x3041 && code <= 0x30fa) kana++;
    else if (code >= 0xac00 && code <= 0xd7a3) hangul++;
    else if (code < 0x1900) other++;
  }
  const tag = normaliseTag(declared);
  const east = han + kana + hangul;
  if (east > 0 && east >= latinWords && east >= other / 3) {
    if (kana * 6 > east) return 'ja';
    if (hangul * 2 > east) return 'ko';
    if (side !== 0) return side > 0 ? 'zh-Hans' : 'zh-Hant';
    return tag?.startsWith('zh') === true ? tag : 'zh';
  }
  if (other > latinWords * 3) return otherLanguage(sample, tag);
  if (latinWords === 0 || isBeyondTelling(tag, 'Latn')) return tag;
  return latinLanguage(sample) ?? tag;
}
