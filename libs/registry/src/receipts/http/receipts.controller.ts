import { type Actor, CurrentActor, RequirePermission } from '@dvk/platform';
import { Controller, Get, Param } from '@nestjs/common';
import { oneLine } from '../../one-line';
import { ReceiptsService } from '../receipts.service';
import { ReceiptView } from './receipts.dto';

@Controller('receipts')
export class ReceiptsController {
  constructor(private readonly receipts: ReceiptsService) {}

  /** What a receipt's code stands for, for whoever may see what was handed in. */
  @Get(':code')
  @RequirePermission('initiative.read')
  async read(@CurrentActor() actor: Actor, @Param('code') code: string): Promise<ReceiptView> {
    const { handedInAt, ...shown } = await this.receipts.read(actor, oneLine(code).toUpperCase());
    return { ...shown, handedInAt: handedInAt.toISOString() };
  }
}
