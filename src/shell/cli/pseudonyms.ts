/** Keyed pseudonyms: HMAC-SHA-256 of kind and text. One key always gives one person one name; without it nobody can tell whose. */
import { createHmac } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { PrivateKind, Pseudonyms } from '../../redact.js'
import { systemReason } from '../files/system-reason.js'
import type { Said } from '../../present/wording/terms.js'
import type { Io } from './io.js'
import { mistakes } from './wording.js'

/** A shorter key could be found by trying. */
const leastKey = 16

/** From the file that is named, else from the environment; spaces and line ends around the key do not count. */
export const readKey = async (
  file: string | undefined,
  env: Io['env'],
): Promise<{ readonly key: string } | { readonly mistake: Said }> => {
  const read = file === undefined ? (env['KAOQIN_REDACT_KEY'] ?? '') : await contentOf(file)
  if (typeof read !== 'string') return { mistake: mistakes.cannotRead(file ?? '', read.detail) }
  const key = read.trim()
  if (key === '') return { mistake: mistakes.noKey }
  return key.length < leastKey ? { mistake: mistakes.shortKey(leastKey) } : { key }
}

const contentOf = async (file: string): Promise<string | { readonly detail: string }> => {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const { reason, detail } = systemReason(error)
    return { detail: detail || reason }
  }
}

export const pseudonymsWith = (key: string): Pseudonyms => {
  const digest = (kind: string, text: string): Buffer => createHmac('sha256', key).update(`${kind}\0${text}`).digest()
  const known = new Map<string, string>()
  return {
    of: (kind, text) => {
      const cell = `${kind}\0${text}`
      const made = known.get(cell) ?? written(kind, digest(kind, text))
      known.set(cell, made)
      return made
    },
    turn: digest('longitude', '').readUInt32BE() % 360_000_000,
  }
}

/** Twelve signs of thirty-two tell 10^18 people apart: two of a hundred thousand meet once in 10^8 companies. */
const written = (kind: PrivateKind, digest: Buffer): string =>
  kind === 'address'
    ? digest.toString('hex').slice(0, 12)
    : `${kind}-${[...digest.subarray(0, 12)].map((byte) => alphabet[byte % alphabet.length]).join('')}`
/** Crockford's base 32: no sign looks like another. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
