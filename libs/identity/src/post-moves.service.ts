import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { type PostAtUnit, type PostEnded, type PostMove, PostMovesRepository } from './persistence/post-moves.repository';

export type { PostAtUnit, PostEnded, PostMove };

/** Posts that go from one unit to another by date when units change. It asks for no permission and writes no audit entry. */
@Injectable()
export class PostMoves {
  constructor(private readonly posts: PostMovesRepository) {}

  /** Posts at the units that are held on the day (`YYYY-MM-DD`) or begin later. */
  openAt(tx: Tx, unitIds: readonly string[], onDate: string): Promise<PostAtUnit[]> {
    return this.posts.openAt(tx, unitIds, onDate);
  }

  /** Ends the posts on the day and begins those that move; the others end for good. */
  async move(tx: Tx, postIds: readonly string[], moves: readonly PostMove[], onDate: string): Promise<{ ended: PostEnded[]; begun: string[] }> {
    const ended = await this.posts.end(tx, postIds, onDate);
    return { ended, begun: await this.posts.begin(tx, moves, ended, onDate) };
  }

  /** Before the day only: what was to begin is gone, what was to end goes on, unless somebody ended it in the meantime. */
  takeBack(tx: Tx, ended: readonly PostEnded[], begun: readonly string[], onDate: string): Promise<void> {
    return this.posts.takeBack(tx, ended, begun, onDate);
  }
}
