/** Makes a bare clone runnable: installs where libraries are missing or others than locked, builds where dist is older than its sources. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Whether every package of the lock file is installed in its version; a package for other platforms only may be absent. */
const librariesAreStale = () => {
  const installedFile = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installedFile)) return true
  const locked = packagesOf(join(root, 'package-lock.json'))
  const installed = packagesOf(installedFile)
  return (
    Object.entries(locked).some(([path, { version, optional }]) =>
      installed[path] === undefined ? path !== '' && !optional : installed[path].version !== version,
    ) || Object.keys(installed).some((path) => locked[path] === undefined)
  )
}
const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages

/** Folders count too: their time changes when a source is removed. */
const distIsStale = () => {
  const made = ['kaoqin.js', 'report-page.js', 'report-page.css', 'index.js'].map((name) => join(root, 'dist', name))
  if (!made.every((file) => existsSync(file))) return true
  const sources = ['src', 'package.json', 'tsconfig.json', 'tsconfig.build.json', 'rolldown.config.mjs']
  return Math.max(...sources.map((name) => newest(join(root, name)))) > statSync(made[0]).mtimeMs
}
const newest = (path) => {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

/** Runs npm in silence; what it had to say is shown only where it did not succeed. */
const npm = (...words) => {
  const self = process.env.npm_execpath
  const [command, first] = self?.endsWith('.js') ? [process.execPath, [self]] : ['npm', []]
  const shell = command === 'npm' && process.platform === 'win32'
  const told = spawnSync(command, [...first, ...words], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell })
  if (told.status === 0) return
  say(`${told.stdout ?? ''}${told.stderr ?? ''}${told.error ?? ''}`)
  stop(`npm ${words.join(' ')} 没有成功，原因见上。 It did not succeed; the reason is above.`)
}
const say = (line) => process.stderr.write(`${line}\n`)
const stop = (line) => {
  say(`kaoqin: ${line}`)
  process.exit(1)
}

const needed = /(\d+)\.(\d+)/.exec(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node)
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < Number(needed[1]) || (major === Number(needed[1]) && minor < Number(needed[2])))
  stop(
    `需要 Node ${needed[0]} 或更新，当前是 ${process.versions.node}。 Node ${needed[0]} or newer is needed; this is ${process.versions.node}.`,
  )

if (librariesAreStale()) {
  say('kaoqin: 正在安装依赖，约十秒… installing libraries, some ten seconds …')
  npm('ci')
}
if (distIsStale()) {
  say('kaoqin: 正在编译… building …')
  npm('run', '--silent', 'build')
}
