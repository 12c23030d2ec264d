/**
 * `kaoqin/decode`: the vendor's answers into a company, the zones of the world, and the holidays that we know. Beside `kaoqin/core`, for
 * pages that load it when somebody opens a file.
 */
export {
  type Cell,
  type ConsoleSheet,
  decode,
  type DecodeOptions,
  parseDocuments,
  type SourceDocument,
} from './vendor/index.js'
export { builtInCalendar } from './plan/calendar/index.js'
export { zone, type Zone } from './time/zone.js'
export type { Problem, ProblemId } from './domain/problem.js'
