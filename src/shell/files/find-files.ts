/** Paths into files to read: a file itself, a folder's files in a stable order, `-` for standard input. */
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Problem, problem } from '../../domain/problem.js'
import { byText } from '../../domain/by-text.js'
import { systemReason } from './system-reason.js'

/** The extensions that are read; those of text each also with `.gz`. */
export const readable = ['.json', '.ndjson', '.jsonl', '.xlsx'] as const
export const standardInput = '-'

export interface FoundFiles {
  /** As the user named them, or below the folder the user named; each file once. */
  readonly files: readonly string[]
  readonly problems: readonly Problem[]
}

/** Every file of the given paths, in their order; what a folder holds is sorted by name, whatever the system's own order is. */
export const findFiles = async (paths: readonly string[]): Promise<FoundFiles> => {
  const files: string[] = []
  const problems: Problem[] = []
  const seen = new Set<string>()
  for (const path of paths) {
    if (path === standardInput) {
      if (!files.includes(path)) files.push(path)
      continue
    }
    const found = await lookAt(path, seen)
    files.push(...found.files)
    problems.push(...found.problems)
  }
  return { files, problems }
}

/** A file that the user names is read whatever it is called; in a folder only the known extensions are. */
const lookAt = async (path: string, seen: Set<string>): Promise<FoundFiles> => {
  try {
    if (!(await stat(path)).isDirectory()) return named(path, isFirst(await realpath(path), seen))
    const inside = await walk(path, seen)
    const files = inside.filter(isReadable)
    const spreadsheets = inside.filter(isSpreadsheet)
    const others = inside.filter((file) => !isReadable(file) && !isSpreadsheet(file))
    if (files.length === 0 && spreadsheets.length === 0)
      return { files, problems: [problem('empty-folder', path, '', { lookedFor: readable, others: others.length })] }
    return { files, problems: [...spreadsheets.map(notYet), ...mentioned(path, others)] }
  } catch (error) {
    return { files: [], problems: [problem('unreadable-file', path, '', systemReason(error))] }
  }
}

const named = (path: string, isNew: boolean): FoundFiles =>
  isSpreadsheet(path) ? { files: [], problems: [notYet(path)] } : { files: isNew ? [path] : [], problems: [] }

const walk = async (folder: string, seen: Set<string>): Promise<string[]> => {
  const real = await realpath(folder)
  if (!isFirst(real, seen)) return []
  // Excel leaves `~$…` beside a workbook while it is open.
  const entries = (await readdir(folder, { withFileTypes: true }))
    .filter(({ name }) => !name.startsWith('.') && !name.startsWith('~$'))
    .sort((a, b) => byText(a.name, b.name))
  const found: string[] = []
  for (const entry of entries) {
    const path = join(folder, entry.name)
    // Whatever is no link lies where it is found: the system is not asked about each file of very many.
    if (entry.isFile()) {
      if (isFirst(join(real, entry.name), seen)) found.push(path)
      continue
    }
    const about = await stat(path).catch(() => undefined)
    if (about?.isDirectory()) found.push(...(await walk(path, seen)))
    else if (about === undefined || isFirst(await realpath(path), seen)) found.push(path)
  }
  return found
}

/** One file may be reached twice, by a link or by two paths; it is read once. */
const isFirst = (real: string, seen: Set<string>): boolean => {
  if (seen.has(real)) return false
  seen.add(real)
  return true
}

const isReadable = (path: string): boolean => endings.some((ending) => ending.test(path))
const endings = readable.map(
  (extension) => new RegExp(`\\${extension}${extension === '.xlsx' ? '' : '(\\.gz)?'}$`, 'i'),
)
/** Workbooks of other kinds: from before 2007, or of another program. */
const isSpreadsheet = (path: string): boolean => /\.(xls|xlsb|xlsm|et|ods|numbers)$/i.test(path)
const notYet = (path: string): Problem =>
  problem('spreadsheet', path, '', { extension: path.slice(path.lastIndexOf('.')).toLowerCase() })

const mentioned = (folder: string, others: readonly string[]): Problem[] =>
  others.length === 0
    ? []
    : [problem('other-files', folder, '', { count: others.length, examples: others.slice(0, 3), lookedFor: readable })]
