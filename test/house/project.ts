/** The project's own files, for the tests that read them as text. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** The folder of package.json, where the tests are started. */
export const root = process.cwd()

/** Every file under a folder of the project, as paths from its root with `/`; what is installed or made is left out. */
export const filesUnder = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/^(node_modules|dist|coverage|\.git)\//.test(path))
    .toSorted()

export const read = (path: string): string => readFileSync(join(root, path), 'utf8')
