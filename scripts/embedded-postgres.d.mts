/** Types of embedded-postgres.mjs, which stays plain JavaScript because it runs before anything is installed. */
export interface EmbeddedPostgres {
  readonly url: string;
  /** The address of another database on the same server. */
  urlOf(database: string): string;
  readonly wasRunning: boolean;
  readonly log: string;
  stop(): void;
}
export function findFreePort(): Promise<number>;
export function startEmbeddedPostgres(dataDir: string, database?: string): Promise<EmbeddedPostgres>;
