import type { NotTaken, ProblemCode } from '../../src-main/contract.ts';

/**
 * Why a file was not taken, in either Chinese: what the main side said where its words are known,
 * else by the code; what the system said stands behind it where that says more.
 *
 * @param told - a sentence of the main side in this Chinese; null where its words are not known
 */
export function reasonsOf(
  problems: Readonly<Record<ProblemCode, string>>,
  notTaken: Readonly<Record<NotTaken, string>>,
  told: (message: string) => string | null,
): (code: NotTaken | ProblemCode, detail: string) => string {
  const isProblem = (code: NotTaken | ProblemCode): code is ProblemCode => code in problems;
  return (code, detail) => {
    const known = told(detail);
    if (known !== null) return known;
    if (isProblem(code)) return `${problems[code]}。（${detail}）`;
    const reason = notTaken[code];
    return code === 'not-copied' || code === 'fault' ? `${reason}（${detail}）` : reason;
  };
}
