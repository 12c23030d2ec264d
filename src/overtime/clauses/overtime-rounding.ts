/** Overtime as whole steps of the rule's unit: remainders only, no fraction ever decides. */
import type { Rounding } from '../../domain/overtime.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import type { Policies } from '../../reason/policies.js'
import { none, type Seconds, seconds } from '../../time/seconds.js'

export interface RoundingInput {
  readonly lasts: Seconds
  readonly rounding: Rounding | undefined
}

/** The vendor's month sample has 54,000 s and 205,560 s: 15.0 and 57.1 hours, whole tenths of an hour. */
export const overtimeRounding = clause({
  id: 'overtime-rounding',
  law: { page: 'getcorpcheckinoption', says: '取整方式：1-四舍五入，2-向上取整，3-向下取整；默认为1。' },
  leansOn: ['overtimeRounding'],
  decide: (input: RoundingInput, policies): Seconds | undefined => {
    const rounding = input.lasts === none ? undefined : inForce(input, policies)
    return rounding === undefined ? undefined : rounded(input.lasts, rounding)
  },
  because: (input, counts, policies) => {
    const rounding = counts === undefined ? undefined : inForce(input, policies)
    return rounding === undefined || counts === undefined
      ? reason('overtime-rounding.kept', { lasts: input.lasts })
      : reason('overtime-rounding.rounded', { lasts: input.lasts, counts, ...rounding })
  },
})

const inForce = ({ rounding }: RoundingInput, policies: Pick<Policies, 'overtimeRounding'>): Rounding | undefined => {
  switch (policies.overtimeRounding) {
    case 'by-unit':
      return rounding ?? documentedDefault
    case 'by-unit-if-given':
      return rounding
    case 'never':
      return undefined
  }
}

/** Hours, "四舍五入", one decimal: what each field of `time_unit_config` is said to be by default. */
const documentedDefault: Rounding = { step: seconds(360), towards: 'nearest' }

const rounded = (lasts: Seconds, { step, towards }: Rounding): Seconds => {
  const over = lasts % step
  const down = lasts - over
  switch (towards) {
    case 'down':
      return seconds(down)
    case 'up':
      return seconds(over === 0 ? down : down + step)
    case 'nearest':
      return seconds(2 * over >= step ? down + step : down)
  }
}
