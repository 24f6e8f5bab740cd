export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

export function serverUser(dataFolder?: string): ServerUser | undefined;
export function mayUse(user: ServerUser | undefined, path: string, ...tests: readonly ('r' | 'w' | 'x')[]): boolean;
