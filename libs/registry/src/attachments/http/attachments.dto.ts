import { IsString, MaxLength, MinLength } from 'class-validator';

export class RenameAttachmentRequest {
  /** Its ending stays the one of its content. */
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  fileName!: string;
}

export class AttachmentView {
  id!: string;
  fileName!: string;
  mediaType!: string;
  size!: number;
}

export class AttachmentsView {
  /** In the order they came. */
  files!: AttachmentView[];
  /** Of the registration, now. */
  version!: number;
}
