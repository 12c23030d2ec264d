/** A made-up company on disk: its folder a batch at a time, and beside it the key that an audit must not see. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Batch } from './company.js'
import type { AnswerKey } from './key.js'

export interface Written {
  readonly people: number
  readonly personDays: number
  readonly files: number
}

/** Nothing for a folder that is not there yet. */
export const namesIn = async (folder: string): Promise<readonly string[]> =>
  await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  })

const companyFolder = (folder: string): string => join(folder, 'company')
const answersFile = (folder: string): string => join(folder, 'answers.json')

/** What an earlier company left is taken away first, and nothing else. `key` is asked when all batches are made. */
export const writeCompany = async (
  batches: Iterable<Batch>,
  key: () => AnswerKey,
  folder: string,
  onBatch: (written: Written) => void,
): Promise<Written> => {
  await rm(companyFolder(folder), { recursive: true, force: true })
  await rm(answersFile(folder), { force: true })
  let written: Written = { people: 0, personDays: 0, files: 0 }
  for (const { documents, people, personDays } of batches) {
    for (const { path, value } of documents) await writeJson(join(companyFolder(folder), path), value)
    written = {
      people: written.people + people,
      personDays: written.personDays + personDays,
      files: written.files + documents.length,
    }
    onBatch(written)
  }
  await writeJson(answersFile(folder), key(), 2)
  return written
}

const writeJson = async (file: string, value: unknown, indent?: number): Promise<void> => {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, `${JSON.stringify(value, undefined, indent)}\n`)
}
