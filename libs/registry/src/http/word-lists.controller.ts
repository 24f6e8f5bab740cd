import { calendarDay, neededUnitText } from '@dvk/organization';
import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { WordListsService } from '../word-lists/word-lists.service';
import { AddWordRequest, EndWordRequest, WordListsQuery, WordListsView, WordView } from './word-lists.dto';

/** Fields and programmes that initiatives are sorted by. */
@Controller('word-lists')
export class WordListsController {
  constructor(private readonly lists: WordListsService) {}

  @Get()
  @RequirePermission('initiative.read')
  async read(@CurrentActor() actor: Actor, @Query() query: WordListsQuery): Promise<WordListsView> {
    const { words, kept } = await this.lists.read(actor, query.unitId ?? null);
    return { words: [...words], kept: [...kept] };
  }

  @Post()
  @RequirePermission('word-list.edit')
  add(@CurrentActor() actor: Actor, @Body() { unitId, list, word, validFrom }: AddWordRequest): Promise<WordView> {
    return this.lists.add(actor, { unitId, list, word: neededUnitText(word, 'word'), validFrom: calendarDay(validFrom, 'validFrom') });
  }

  /** Says until when a word is used; what carries it keeps it. */
  @Put(':id')
  @RequirePermission('word-list.edit')
  end(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() { version, validTo }: EndWordRequest): Promise<WordView> {
    return this.lists.end(actor, id, version, validTo === null ? null : calendarDay(validTo, 'validTo'));
  }
}
