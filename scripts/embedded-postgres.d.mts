export interface Cluster {
  readonly port: number;
  readonly created: boolean;
  readonly adopted: boolean;
  pid(): number | undefined;
  url(database: string): string;
  stop(): Promise<void>;
}

export interface ClusterOptions {
  readonly folder: string;
  readonly password: string;
  readonly port?: number;
  readonly durable?: boolean;
  readonly onCreate?: () => void;
}

export function startCluster(options: ClusterOptions): Promise<Cluster>;

export function provide(cluster: Cluster, names: { readonly account: string; readonly password: string; readonly database: string }): Promise<string>;

export function connectionUrl(user: string, password: string, port: number, database: string): string;
