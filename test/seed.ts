/**
 * The seed of all property tests: the same on each run, so that a failure is a change's fault and
 * can be run again. SHEAF_SEED=N tries another, SHEAF_SEED=random a new one each time.
 */
import fc from 'fast-check';

const DEFAULT_SEED = 20_261_122;
const wish = process.env['SHEAF_SEED'];

if (wish !== 'random') {
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(wish ?? DEFAULT_SEED) });
}
