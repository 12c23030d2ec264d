/** Lets the two engines judge a million made-up person-days: `npm run soak -- --days 1000000 --seed 1`. */
import { parseArgs } from 'node:util'
import { close, runSuite } from './suite.mjs'

const { values } = parseArgs({
  options: { days: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' } },
})
for (const [name, text] of Object.entries(values))
  if (!/^[1-9]\d*$/.test(text)) {
    console.error(`soak: --${name} wants a whole number above 0, not "${text}".`)
    process.exit(2)
  }
console.log(`soak · ${values.days} person-days from seed ${values.seed} on`)
close([
  runSuite(['--config', 'test/reference/soak.config.ts'], {
    KAOQIN_SOAK_DAYS: values.days,
    KAOQIN_SOAK_SEED: values.seed,
    TZ: 'UTC',
  }),
])
