/** The edge: the vendor's JSON in, a company in our words and a list of problems out. */
export { decode, type DecodeOptions } from './decode.js'
export { employeeIds } from './employee-ids.js'
export { useridOf, useridsIn } from './open.js'
export { parseDocuments, type RowShare, type SourceDocument } from './parse-json.js'
export { isPlain } from './plain.js'
export { kindOfShare, type Part, recognise, type Telling, tellingOf } from './recognise.js'
export { createSurvey, sharedKinds, type Survey } from './survey.js'
export { type Cell, type ConsoleSheet } from './console/index.js'
