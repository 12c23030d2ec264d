/** The edge: the vendor's JSON in, a company in our words and a list of problems out. */
export { decode, type DecodeOptions } from './decode.js'
export { parseDocuments, type SourceDocument } from './parse-json.js'
export { type Cell, type ConsoleSheet } from './console/index.js'
