/** What is seen from outside: how long `kaoqin --help` takes beside a bare Node, and how much a browser has to load. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'
import { distribution, inTurns } from './measure.mjs'

const file = (name) => fileURLToPath(new URL(name, distribution()))
const node = (...words) => execFileSync(process.execPath, words, { stdio: 'ignore' })

/** Of processes of their own only the hours on the wall are known. */
const wallSeconds = (work) => {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1000
}
/** Seconds of each. */
export const startUp = (rounds) =>
  inTurns({ help: () => node(file('kaoqin.js'), '--help'), node: () => node('-e', '0') }, rounds, wallSeconds)

/** Kilobytes that a page loads for all that stands behind some doors, minified and gzipped; what they share counts once. */
export const browserSize = async (...doors) => {
  const bundle = await rolldown({
    input: 'doors',
    platform: 'browser',
    logLevel: 'silent',
    resolve: { alias: smallFpTs },
    plugins: [
      {
        name: 'one page with several doors',
        resolveId: (id) => (id === 'doors' ? id : undefined),
        load: (id) =>
          id === 'doors' ? doors.map((door) => `export * from ${JSON.stringify(file(door))}`).join('\n') : undefined,
      },
    ],
  })
  const { output } = await bundle.generate({ format: 'esm', minify: true })
  await bundle.close()
  return gzipSync(output.map(({ code }) => code).join('')).length / 1000
}
/** The same functions in a form of which only those in use are bundled. */
const smallFpTs = Object.fromEntries(
  ['Either', 'function', 'Semigroup', 'Monoid'].map((name) => [`fp-ts/lib/${name}.js`, `fp-ts/es6/${name}.js`]),
)
