import { describe, expect, test } from 'vitest';
import { detectLanguage, normaliseTag } from '../../../src-main/library/article/language.ts';
import { measure } from '../../../src-main/library/article/measure.ts';

describe('language', () => {
  test.each([
    ['这座桥今天开始通车，两岸的居民终于不用再绕远路。', 'zh-Hans'],
    ['這座橋今天開始通車，兩岸的居民終於不用再繞遠路。', 'zh-Hant'],
    ['The bridge was opened today, and the people of both banks are happy that it is there.', 'en'],
    ['Le pont a été ouvert ce matin et les habitants des deux rives sont contents.', 'fr'],
    ['Die Brücke ist heute eröffnet worden, und die Leute von beiden Ufern sind froh.', 'de'],
    ['El puente se abrió hoy y los vecinos de las dos orillas están contentos con la obra.', 'es'],
    ['今日、新しい橋が開通しました。川の両岸に住む人々は喜んでいます。', 'ja'],
    ['오늘 새 다리가 개통되어 양쪽 주민들이 기뻐하고 있습니다.', 'ko'],
    ['Сегодня открыли новый мост через реку.', 'ru'],
    ['Сьогодні відкрили новий міст через річку.', 'uk'],
    ['تم افتتاح الجسر الجديد اليوم', 'ar'],
    ['بۈگۈن يېڭى كۆۋرۈك ئېچىلدى', 'ug'],
    ['วันนี้สะพานใหม่เปิดใช้งานแล้ว', 'th'],
    ['1234 — 5678', null],
    ['', null],
  ])('%s', (text, expected) => {
    expect(detectLanguage(text, null)).toBe(expected);
  });

  test('what is declared decides only what is open', () => {
    expect(detectLanguage('山水', 'zh-TW')).toBe('zh-Hant');
    expect(detectLanguage('山水', null)).toBe('zh');
    expect(detectLanguage('这座桥开始通车', 'zh-TW')).toBe('zh-Hans');
    expect(detectLanguage('Foo bar', 'sv-SE')).toBe('sv');
  });

  test.each([
    ['Bron öppnades i dag, och de som bor på båda sidor om ån är glada en sådan dag.', 'sv-SE'],
    ['Broen blev åbnet i dag, og de er glade for, at man nu kan gå over den.', 'da'],
    ['Broen ble åpnet i dag, og de er glade for at man nå kan gå over den.', 'no'],
    [
      'Most se dnes otevřel a lidé na obou březích jsou rádi, že už to nemusí obcházet po lávce.',
      'cs',
    ],
    [
      'El pont es va obrir avui i la gent de les dues ribes està contenta de que sigui a prop.',
      'ca',
    ],
    ['Die brug is vandag geopen en die mense van albei kante is bly dat dit in gebruik is.', 'af'],
    [
      'Jambatan itu dibuka hari ini dan penduduk di kedua-dua tebing gembira dengan yang ini.',
      'ms',
    ],
    ['Мостът беше отворен днес и хората от двата бряга са доволни.', 'bg'],
    ['Мост је отворен данас и људи са обе обале су задовољни.', 'sr'],
    [
      'Most je otvoren danas i ljudi sa obe obale su zadovoljni da je to gotovo na vreme.',
      'sr-Latn',
    ],
    ['Бүгін жаңа көпір ашылды, екі жағалаудың тұрғындары қуанышты.', 'kk'],
    ['आज नयाँ पुल खोलियो र दुवै किनारका मानिसहरू खुसी छन्।', 'ne'],
  ])('%s is in the language that it declares', (text, tag) => {
    expect(detectLanguage(text, tag)).toBe(tag.slice(0, 2));
  });

  test('a declared language of another script is none', () => {
    const text = 'The bridge was opened today, and the people of both banks are happy.';
    for (const tag of ['bg', 'ja', 'zh-CN', 'und', 'fr']) {
      expect(detectLanguage(text, tag)).toBe('en');
    }
    expect(detectLanguage('Сегодня открыли новый мост через реку.', 'sv')).toBe('ru');
  });

  test.each([
    ['Сегодня в город Київ пришли первые вагоны, и люди были рады новой дороге.', null, 'ru'],
    ['У місті відкрили міст, а газета «Мы» про це написала.', 'ru', 'uk'],
    ['Мост через реку готов', 'uk', 'uk'],
    ['قال مدير شركة گوگل إن الجسر الجديد افتتح أمس في المدينة القديمة', null, 'ar'],
    ['پل تازه امروز باز شد و مردم هر دو سوی رود خوشحال هستند', null, 'fa'],
    ['پل تازه امروز باز شد و مردم شهر گفتند كه چند روز جشن مي گيرند', 'ar', 'fa'],
    ['نیا پل آج کھول دیا گیا اور دونوں کناروں کے لوگ خوش ہیں', null, 'ur'],
  ])('by most of its telling letters: %s', (text, declared, expected) => {
    expect(detectLanguage(text, declared)).toBe(expected);
  });

  test('addresses are no words', () => {
    const links = 'https://www.example.com/para/por/com/de/em/um/que '.repeat(8);
    expect(detectLanguage(`訂閱我們的頻道 ${links}`, null)).toBe('zh-Hant');
  });

  test.each([
    ['zh-CN', 'zh-Hans'],
    ['zh_HK', 'zh-Hant'],
    ['zh-Hant-TW', 'zh-Hant'],
    ['EN-us', 'en'],
    ['zh', 'zh'],
    ['not a tag', null],
  ])('declared %s', (tag, expected) => {
    expect(normaliseTag(tag)).toBe(expected);
  });
});

describe('length', () => {
  test.each([
    ['新桥通车', 4],
    ['新桥 opened on 3 May', 6],
    ["it's a well-known bridge", 5],
    ['橋がかかった', 6],
    ['새 다리', 3],
    ['𠀀𠀁', 2],
    ['，。！ … —', 0],
    ['', 0],
  ])('%s', (text, expected) => {
    expect(measure(text).characters).toBe(expected);
  });

  test('reading time', () => {
    expect(measure('桥'.repeat(4_000)).readingMinutes).toBe(10);
    expect(measure('bridge '.repeat(460)).readingMinutes).toBe(2);
    expect(measure('桥').readingMinutes).toBe(1);
    expect(measure('').readingMinutes).toBe(0);
  });
});
