/** What sharding, judging shards and merging say, zh and en. */
import { said } from '../../present/wording/terms.js'

export const shardWords = {
  readingBytes: (read: number, total: number | undefined, seconds: number) => {
    const [now, all] = [Math.floor(read / 1e6), total === undefined ? undefined : Math.ceil(total / 1e6)]
    const rate = seconds > 0 ? Math.round(now / seconds) : undefined
    const left = rate === undefined || rate === 0 || all === undefined ? undefined : Math.ceil((all - now) / rate)
    const of = all === undefined ? '' : `/${all}`
    return said(
      `正在读取 ${now}${of} MB${rate === undefined ? '' : `，每秒 ${rate} MB`}${left === undefined ? '' : `，还需 ${left} 秒`}`,
      `reading ${now}${of} MB${rate === undefined ? '' : `, ${rate} MB/s`}${left === undefined ? '' : `, ${left} s left`}`,
    )
  },

  writing: (done: number, of: number) => said(`正在分片 ${done}/${of}`, `writing shard ${done} of ${of}`),
  wrote: (count: number, folder: string) =>
    said(`在 ${folder} 写了 ${count} 片`, `${count} shards written into ${folder}`),
} as const

export const shardMistakes = {
  noWorkbooksInShards: said(
    '后台导出的 .xlsx 要一起读才能理解，不能分片：请直接用 kaoqin audit',
    'exports of the admin console (.xlsx) are understood only together and cannot be cut: use kaoqin audit',
  ),
  /** `nth`: which of those that stand one after another in the file. */
  noShard: (file: string, why: 'not-json' | 'no-shard' | 'other-edition' | 'damaged', nth = 1) => {
    const zh = nth === 1 ? file : `${file} 里的第 ${nth} 片`
    const en = nth === 1 ? file : `shard ${nth} in ${file}`
    if (why === 'other-edition')
      return said(
        `${zh} 由另一版本的 kaoqin 写成：请用同一版本重新分片`,
        `${en} was written by another edition of kaoqin: shard the input again with this one`,
      )
    return why === 'damaged'
      ? said(
          `${zh} 不完整或已损坏：请重新复制，或重新分片`,
          `${en} is incomplete or damaged: copy it anew, or shard the input again`,
        )
      : said(`${zh} 不是 kaoqin shard 写的文件`, `${en} is no file that kaoqin shard wrote`)
  },
  noPart: (file: string) =>
    said(`${file} 里有一行不是 kaoqin judge-shard 的结果`, `a line of ${file} is no result of kaoqin judge-shard`),
  otherAudit: (file: string) =>
    said(`${file} 属于另一次核对，不是这些分片的`, `${file} belongs to another audit than these shards`),
  partTwice: (shard: number, first: string, second: string) =>
    said(
      `第 ${shard} 片的结果出现两次：${first} 和 ${second}；只留一份`,
      `the result of shard ${shard} is there twice, in ${first} and in ${second}: keep one of them`,
    ),
  partsMissing: (files: readonly string[]) =>
    said(
      `缺少 ${files.length} 片的结果：${someOf(files)}；请先用 kaoqin judge-shard 判定`,
      `the results of ${files.length} shards are missing: ${someOf(files)}; judge them with kaoqin judge-shard first`,
    ),
} as const

const someOf = (files: readonly string[]): string =>
  files.length <= 5 ? files.join(', ') : `${files.slice(0, 5).join(', ')}, …`
