/** `kaoqin/reference`: a second, naive engine, written from the documents to check the first one by. */
export { notSupported, unsupportedIn } from './not-supported.js'
export { judged, referenceDays, type ReferenceDay, type ReferenceRecord } from './reference-days.js'
