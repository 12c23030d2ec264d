/** The floor of an audit: reads every file of a folder and parses it. All stay at hand, as the documents of a company do. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const [folder] = process.argv.slice(2)
const paths = (await readdir(folder, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
const documents = []
for (const path of paths) documents.push(JSON.parse(await readFile(path, 'utf8')))
if (documents.length === 0) throw new Error(`${folder} is empty`)
