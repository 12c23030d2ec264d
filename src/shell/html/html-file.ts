/** One HTML file that loads nothing and lets nothing else run: its own script and style are named by their hashes. */
import { createHash } from 'node:crypto'
import type { Lang } from '../../domain/document.js'
import { harmless } from '../../present/harmless.js'

export interface HtmlFile {
  readonly lang: Lang
  readonly title: string
  readonly style: string
  /** Absent: a page without a script. */
  readonly script?: string
  /** Markup of our own printer. */
  readonly body: string
  /** Blocks for the script, by id: base64. */
  readonly blocks?: ReadonlyMap<string, string>
}

export const htmlFile = ({ lang, title, style, script, body, blocks = new Map() }: HtmlFile): string => {
  if (script !== undefined && /<\/script|<!--/i.test(script)) throw new Error('the script would end before its end')
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    ...(script === undefined ? [] : [`script-src '${hashOf(script)}'`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return [
    '<!doctype html>',
    `<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    body,
    ...[...blocks].map(([id, text]) => `<script type="application/gzip" id="${id}">${base64(text)}</script>`),
    ...(script === undefined ? [] : [`<script>${script}</script>`]),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`
const escaped = (text: string): string => harmless(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const base64 = (text: string): string => {
  if (!/^[A-Za-z0-9+/=]*$/.test(text)) throw new Error('a block is base64')
  return text
}
