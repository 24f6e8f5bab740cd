import { type Actor, cleanText, CurrentActor, ObjectIdPipe, Problem, RequirePermission } from '@dvk/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { PeopleService } from '../people.service';
import type { PersonShown, PostGiven, WithTemporaryPassword } from '../person';
import {
  GivePostRequest,
  OpenAccountRequest,
  PeopleListView,
  PeopleQuery,
  PersonView,
  RegisterPersonRequest,
  SetAccountRequest,
  TemporaryPasswordView,
  UpdatePersonRequest,
} from './people.dto';

const pageSize = 50;

function view(person: PersonShown): PersonView {
  return { ...person, posts: [...person.posts] };
}

function passwordView({ person, temporaryPassword }: WithTemporaryPassword): TemporaryPasswordView {
  return { person: view(person), temporaryPassword };
}

function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}

/** @throws Problem when nothing is left of the name */
function nameOf(text: string): string {
  const name = oneLine(text);
  if (name === '') throw Problem.invalid('shape.invalid', {}, [{ field: 'fullName', code: 'shape.is-not-empty' }]);
  return name;
}

/** @throws Problem for a day that is none, such as 31 February */
function postGiven({ role, unitId, validFrom }: GivePostRequest, field = ''): PostGiven {
  if (validFrom !== undefined) {
    const day = new Date(`${validFrom}T00:00:00Z`);
    if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== validFrom) {
      throw Problem.invalid('shape.invalid', {}, [{ field: `${field}validFrom`, code: 'shape.matches' }]);
    }
  }
  return { role, unitId, validFrom: validFrom ?? null };
}

function usernameOf(text: string): string {
  return text.trim().toLowerCase();
}

@Controller()
export class PeopleController {
  constructor(private readonly people: PeopleService) {}

  /** People by name, with their accounts and posts. */
  @Get('people')
  @RequirePermission('person.read')
  async list(@Query() query: PeopleQuery): Promise<PeopleListView> {
    const search = cleanText(query.search ?? '');
    const { items, total } = await this.people.list({
      search: search === '' ? null : search,
      role: query.role ?? null,
      unitId: query.unitId ?? null,
      limit: query.limit ?? pageSize,
      offset: query.offset ?? 0,
    });
    return { items: items.map(view), total };
  }

  /** Makes a person with an account; the password is answered once. */
  @Post('people')
  @RequirePermission('person.manage')
  async register(@CurrentActor() actor: Actor, @Body() body: RegisterPersonRequest): Promise<TemporaryPasswordView> {
    const person = {
      fullName: nameOf(body.fullName),
      title: oneLine(body.title),
      email: body.email ?? null,
      username: usernameOf(body.username),
      post: body.post === undefined ? null : postGiven(body.post, 'post.'),
    };
    return passwordView(await this.people.register(actor, person));
  }

  @Get('people/:id')
  @RequirePermission('person.read')
  async get(@Param('id', ObjectIdPipe) id: string): Promise<PersonView> {
    return view(await this.people.get(id));
  }

  @Put('people/:id')
  @RequirePermission('person.manage')
  async update(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() body: UpdatePersonRequest): Promise<PersonView> {
    return view(await this.people.update(actor, id, body.version, { fullName: nameOf(body.fullName), title: oneLine(body.title), email: body.email }));
  }

  /** Gives an account to a person who has none; the password is answered once. */
  @Post('people/:id/account')
  @RequirePermission('person.manage')
  async openAccount(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) id: string,
    @Body() body: OpenAccountRequest,
  ): Promise<TemporaryPasswordView> {
    return passwordView(await this.people.openAccount(actor, id, usernameOf(body.username)));
  }

  /** Switches the account on or off; off ends the person's sessions. */
  @Put('people/:id/account')
  @RequirePermission('person.manage')
  async setAccount(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() body: SetAccountRequest): Promise<PersonView> {
    return view(await this.people.setActive(actor, id, body.version, body.active));
  }

  /** Gives a new password, answered once; it must be changed at the next sign-in. */
  @Put('people/:id/password-reset')
  @RequirePermission('person.manage')
  async resetPassword(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<TemporaryPasswordView> {
    return passwordView(await this.people.resetPassword(actor, id));
  }

  @Post('people/:id/posts')
  @RequirePermission('post.manage')
  async givePost(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() body: GivePostRequest): Promise<PersonView> {
    return view(await this.people.givePost(actor, id, postGiven(body)));
  }

  /** Ends a post today; its rights are gone with the next request. */
  @Post('posts/:id/end')
  @RequirePermission('post.manage')
  @HttpCode(200)
  async endPost(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<PersonView> {
    return view(await this.people.endPost(actor, id));
  }
}
