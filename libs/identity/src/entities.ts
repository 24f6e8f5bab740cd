import { AccountEntity } from './persistence/account.entity';
import { NoticeEntity } from './persistence/notice.entity';
import { PersonEntity } from './persistence/person.entity';
import { PostEntity } from './persistence/post.entity';
import { SessionEntity } from './persistence/session.entity';
import { SignInThrottleEntity } from './persistence/sign-in-throttle.entity';

export const identityEntities = [PersonEntity, AccountEntity, PostEntity, SessionEntity, SignInThrottleEntity, NoticeEntity];
