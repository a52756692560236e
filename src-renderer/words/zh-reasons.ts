import type { NotTaken, ProblemCode } from '../../src-main/contract.ts';

/**
 * Why a file was not taken, in either Chinese; what the system said stands behind it where that
 * says more.
 */
export function reasonsOf(
  problems: Readonly<Record<ProblemCode, string>>,
  notTaken: Readonly<Record<NotTaken, string>>,
): (code: NotTaken | ProblemCode, detail: string) => string {
  const isProblem = (code: NotTaken | ProblemCode): code is ProblemCode => code in problems;
  return (code, detail) => {
    if (isProblem(code)) return `${problems[code]}。（${detail}）`;
    const reason = notTaken[code];
    return code === 'not-copied' || code === 'fault' ? `${reason}（${detail}）` : reason;
  };
}
