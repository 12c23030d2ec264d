/** A server that a test has started for itself. */
export interface Server {
  /** As `KAOQIN_QUEUE` takes it. */
  readonly address: string
  readonly stop: () => Promise<void>
}

/** Why this host has none. */
export interface NoServer {
  readonly because: string
}
