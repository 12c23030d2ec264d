/** What the system says when a file cannot be read, as data for a message. */
import type { ProblemKinds } from '../../domain/problem.js'

export const systemReason = (error: unknown): ProblemKinds['unreadable-file'] => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const detail = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return { reason: 'missing', detail: code }
  if (code === 'EACCES' || code === 'EPERM') return { reason: 'forbidden', detail: code }
  return { reason: 'other', detail: code === '' || detail.includes(code) ? detail : `${detail} (${code})` }
}
