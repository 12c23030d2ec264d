/** Where the real data lie: the folder that the variable KAOQIN_FIELD names. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../../src/domain/problem.js'
import type { Company } from '../../src/domain/company.js'
import { builtInCalendar } from '../../src/plan/calendar/index.js'
import { decode, parseDocuments, type SourceDocument } from '../../src/vendor/index.js'
import { zone } from '../../src/time/zone.js'

export const fieldPath = (...parts: readonly string[]): string => join(process.env['KAOQIN_FIELD'] ?? '', ...parts)

/** Every JSON document of a folder of the field. */
export const documentsIn = (...folder: readonly string[]): SourceDocument[] =>
  readdirSync(fieldPath(...folder))
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .flatMap((name) => documentsOf(...folder, name))

export const documentsOf = (...file: readonly string[]): SourceDocument[] => [
  ...parseDocuments(file.at(-1)!, readFileSync(fieldPath(...file), 'utf8')).documents,
]

export const companyFrom = (documents: readonly SourceDocument[]): { company: Company; problems: readonly Problem[] } =>
  decode(documents, { zone: zone('Asia/Shanghai')!, calendar: builtInCalendar })
