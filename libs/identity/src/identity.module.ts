import { OrganizationModule } from '@dvk/organization';
import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { GuessThrottle } from './guess-throttle';
import { NoticesController } from './http/notices.controller';
import { PeopleController } from './http/people.controller';
import { SessionController } from './http/session.controller';
import { SessionGuard } from './http/session.guard';
import { NoticeMails } from './notice-mails';
import { NoticesService } from './notices.service';
import { PeopleDirectory } from './people-directory.service';
import { PeopleRegistration } from './people-registration.service';
import { PeopleService } from './people.service';
import { AccountsRepository } from './persistence/accounts.repository';
import { NoticesRepository } from './persistence/notices.repository';
import { PeopleDirectoryRepository } from './persistence/people-directory.repository';
import { PeopleRepository } from './persistence/people.repository';
import { PostMovesRepository } from './persistence/post-moves.repository';
import { SessionsRepository } from './persistence/sessions.repository';
import { SignInThrottleRepository } from './persistence/sign-in-throttle.repository';
import { PersonErasure } from './person-erasure.service';
import { PersonErasureRepository } from './persistence/person-erasure.repository';
import { PostMoves } from './post-moves.service';
import { SessionsService } from './sessions.service';
import { SignInThrottle } from './sign-in-throttle';

@Module({
  imports: [OrganizationModule],
  controllers: [SessionController, PeopleController, NoticesController],
  providers: [
    AccountsRepository,
    GuessThrottle,
    NoticeMails,
    NoticesRepository,
    NoticesService,
    PeopleDirectory,
    PeopleDirectoryRepository,
    PeopleRegistration,
    PeopleRepository,
    PeopleService,
    PostMoves,
    PostMovesRepository,
    SessionsRepository,
    SignInThrottleRepository,
    SignInThrottle,
    SessionsService,
    PersonErasure,
    PersonErasureRepository,
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
  exports: [GuessThrottle, NoticesService, PeopleDirectory, PeopleRegistration, PersonErasure, PostMoves, SessionsService],
})
export class IdentityModule {}
