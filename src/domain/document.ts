/** What a printer prints: headings, lines, tables and trees, with no format. Text is already in one language. */

export type Tone = 'plain' | 'good' | 'bad' | 'quiet' | 'strong'
export interface Text {
  readonly text: string
  readonly tone: Tone
}
export type Block =
  | { readonly _tag: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly _tag: 'line'; readonly parts: readonly Text[] }
  | { readonly _tag: 'table'; readonly head: readonly string[]; readonly rows: ReadonlyArray<readonly Text[]> }
  | { readonly _tag: 'list'; readonly items: ReadonlyArray<readonly Text[]> }
  | { readonly _tag: 'tree'; readonly roots: readonly Branch[] }
  | { readonly _tag: 'gap' }
export interface Branch {
  readonly parts: readonly Text[]
  readonly under: readonly Branch[]
}
export interface Document {
  readonly blocks: readonly Block[]
}

export type Lang = 'zh' | 'en'

export const text = (words: string, tone: Tone = 'plain'): Text => ({ text: words, tone })
