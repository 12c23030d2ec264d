/** Results as text: JSON to read, JSON a line, and pages for the terminal. */
import type { Document } from '../../domain/document.js'
import { harmlessJson } from '../../present/harmless.js'
import { toTerminal } from '../../present/to-terminal.js'
import type { Io } from './io.js'
import type { Settings } from './settings.js'

export const json = (value: unknown): string => harmlessJson(`${JSON.stringify(value, undefined, 2)}\n`)
export const ndjson = (values: readonly unknown[]): string =>
  values.map((value) => `${harmlessJson(JSON.stringify(value))}\n`).join('')

/** The vendor's answer with a row a line: still one JSON document, and friendly to `diff` and `grep`. */
export const vendorJson = ({ datas, ...head }: { readonly datas: readonly unknown[] }): string => {
  const opening = JSON.stringify(head).slice(0, -1)
  const rows = datas.map((row) => JSON.stringify(row)).join(',\n')
  return harmlessJson(`${opening},"datas":[${rows === '' ? '' : `\n${rows}\n`}]}\n`)
}

/** Lines break only where a screen would break them worse: a file and a pipe get them whole. */
export const page = (document: Document, { colour, out }: Settings, { stdout }: Io): string =>
  toTerminal(document, { colour, width: out === undefined && stdout.isTerminal ? stdout.columns : undefined })
