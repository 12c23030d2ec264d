/** Files of any size, in bounded memory. */
export type {
  DocumentRows,
  Forget,
  StreamedDocument,
  StreamedFile,
  StreamedWorkbook,
  StreamEvent,
  StreamProblem,
} from './event.js'
export { pathOfRows } from './list-of-rows.js'
export { streamDocuments, type StreamOptions } from './stream-documents.js'
