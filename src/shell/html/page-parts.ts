/** The script and the style of an HTML report, as the build made them. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

export interface PageParts {
  readonly script: string
  readonly style: string
}

/** Beside the command; where the library's own files run, in the folder above; where the sources run, in dist/ of the project. */
const folders = ['./', '../../', '../../../dist/']

export const pageParts = async (): Promise<PageParts> => {
  const files = folders.map((folder) => fileURLToPath(new URL(`${folder}report-page.js`, import.meta.url)))
  const script = files.find((file) => existsSync(file))
  if (script === undefined)
    throw new Error(`report-page.js is missing (npm run build makes it); looked for ${files.join(', ')}`)
  return { script: await readFile(script, 'utf8'), style: await readFile(script.replace(/js$/, 'css'), 'utf8') }
}
