import { ApiProperty } from '@nestjs/swagger';
import { type NoticeKind, noticeKinds } from '../notice';

export class NoticeView {
  id!: string;
  @ApiProperty({ enum: noticeKinds })
  kind!: NoticeKind;
  /** What the sentence of this kind is filled with. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  params!: object;
  createdAt!: Date;
  /** null: not read yet. */
  readAt!: Date | null;
}

export class NoticesView {
  items!: NoticeView[];
  total!: number;
  unread!: number;
}

export class UnreadNoticesView {
  unread!: number;
}
