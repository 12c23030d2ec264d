/** A zone that keeps one offset: China's, for whoever would rather not load the tables of all the others. */
import { seconds } from './seconds.js'
import type { Zone } from './zone.js'

/**
 * `fixedZone('Asia/Shanghai', 8 * 3600)` is the zone of that name since its last summer time ended on 1991-09-15. For any zone that
 * still changes its clocks it is wrong: there `zone(name)` is asked. `offset`: whole seconds east of UTC.
 */
export const fixedZone = (name: string, offset: number): Zone => {
  const always = seconds(offset)
  return { name, offsetAt: () => always, transitions: () => [] }
}
