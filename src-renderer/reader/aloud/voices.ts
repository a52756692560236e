/** Milliseconds that the system may take to tell its voices; the first time it starts a service. */
const VOICES_WITHIN = 6000;

/** What is to be known of a voice. */
export type Voice = Pick<
  SpeechSynthesisVoice,
  'name' | 'lang' | 'voiceURI' | 'localService' | 'default'
>;

/**
 * The voices of this computer. Those that send the text elsewhere are none of them, nor are the
 * timbres that one engine offers for each of its voices.
 */
export function ownVoices<V extends Voice>(voices: readonly V[]): readonly V[] {
  return voices.filter(({ name, localService }) => localService && !name.includes('+'));
}

/** The voices that can read a language, the best first. */
export function voicesFor<V extends Voice>(
  voices: readonly V[],
  language: string | null,
): readonly V[] {
  const wanted = normal(language ?? '');
  return voices
    .map((voice) => ({ voice, fit: fit(normal(voice.lang), wanted, voice.default) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .map(({ voice }) => voice);
}

/** The voice that the person chose if it can read the language, else the best that can. */
export function voiceFor<V extends Voice>(
  voices: readonly V[],
  language: string | null,
  chosen: string | null,
): V | null {
  const able = voicesFor(voices, language);
  return able.find(({ voiceURI }) => voiceURI === chosen) ?? able[0] ?? null;
}

/** The voices of the system, once it has told them; none where it has none. */
export function systemVoices(synthesis: SpeechSynthesis): Promise<readonly SpeechSynthesisVoice[]> {
  return new Promise((resolve) => {
    const settle = (): void => {
      clearTimeout(timer);
      synthesis.removeEventListener('voiceschanged', look);
      resolve(ownVoices(synthesis.getVoices()));
    };
    const look = (): void => {
      if (synthesis.getVoices().length > 0) settle();
    };
    const timer = setTimeout(settle, VOICES_WITHIN);
    synthesis.addEventListener('voiceschanged', look);
    look();
  });
}

/** Primary language and script or region, in the names that engines do not agree on. */
function normal(tag: string): readonly [language: string, variant: string] {
  const [language = '', ...rest] = tag.toLowerCase().replaceAll('_', '-').split('-');
  const variant = rest.join('-');
  if (language === 'yue') return ['zh', 'hk'];
  if (language !== 'cmn' && language !== 'zh') return [language, variant];
  if (/hk|mo/u.test(variant)) return ['zh', 'hk'];
  if (/hant|tw/u.test(variant)) return ['zh', 'tw'];
  // Letters among characters are to be read as words, not as the sounds of characters.
  return ['zh', variant.includes('latn') ? 'latn' : 'cn'];
}

function fit(
  [language, variant]: readonly [string, string],
  [wanted, wantedVariant]: readonly [string, string],
  isDefault: boolean,
): number {
  if (wanted === '') return isDefault ? 2 : 1;
  if (language !== wanted) return 0;
  if (variant === wantedVariant) return isDefault ? 5 : 4;
  // What is written for Taiwan is spoken as on the mainland, not as in Hong Kong.
  const mandarin = variant === 'cn' || variant === 'tw';
  return (mandarin ? 2 : 1) + (isDefault ? 0.5 : 0);
}
