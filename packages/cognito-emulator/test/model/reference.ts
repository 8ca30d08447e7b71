import { days, hours, minutes, seconds } from '../../src/clock.ts';

/** What the model says of a call: `ok`, a challenge's name, or the error's type. */
export type Outcome = string;

export type Status = 'UNCONFIRMED' | 'CONFIRMED' | 'FORCE_CHANGE_PASSWORD' | 'RESET_REQUIRED';

export interface Person {
  readonly name: string;
  /** A new object for each password, so that a session can tell whether it is still the same one. */
  password: { readonly text: string; readonly setAt: number };
  status: Status;
  enabled: boolean;
  verified: boolean;
  nickname: string | null;
  readonly groups: Set<string>;
  readonly signIns: SignIn[];
  alive: boolean;
}

export interface SignIn {
  readonly person: Person;
  readonly startedAt: number;
  /** Of the newest access token. */
  accessExpiresAt: number;
  revoked: boolean;
}

export interface Challenge {
  readonly person: Person;
  readonly password: Person['password'];
  readonly expiresAt: number;
  used: boolean;
}

interface SentCode {
  readonly expiresAt: number;
}

const weak = (password: string) => password.length < 8;
const limits = {
  ForgotPassword: 20,
  ConfirmForgotPassword: 20,
  ConfirmSignUp: 15,
  ResendConfirmationCode: 5,
  ChangePassword: 5,
};

/** Somebody who exists by reference, somebody unknown by name: what is counted is counted for each alone. */
type Subject = Person | string;

/**
 * A user pool as its documentation reads, without storage, wire or cryptography: names are addresses and folded, addresses
 * are verified by code, and the client hides who exists.
 */
export class ReferencePool {
  now: number;
  readonly people = new Map<string, Person>();
  readonly groups = new Set<string>();
  private readonly attempts = new Map<string, Map<Subject, { firstAt: number; count: number }>>();
  private readonly failures = new Map<Subject, { count: number; lastAt: number; until: number }>();
  private readonly codes = new Map<string, Map<Subject, SentCode>>();

  constructor(now: number) {
    this.now = now;
  }

  create(name: string, password: string): Outcome {
    if (weak(password)) return 'InvalidPasswordException';
    if (this.people.has(name)) return 'UsernameExistsException';
    this.add(name, password, 'FORCE_CHANGE_PASSWORD', true);
    return 'ok';
  }

  signUp(name: string, password: string): Outcome {
    if (weak(password)) return 'InvalidPasswordException';
    if (this.people.has(name)) return 'UsernameExistsException';
    this.send('sign-up', this.add(name, password, 'UNCONFIRMED', false), hours(24));
    return 'ok';
  }

  confirm(name: string, isRight: boolean): Outcome {
    const person = this.people.get(name);
    if (person && person.status !== 'UNCONFIRMED') return 'NotAuthorizedException';
    if (!this.count('ConfirmSignUp', person ?? name)) return 'LimitExceededException';
    const refusal = this.refuseCode('sign-up', person ?? name, isRight && person !== undefined);
    if (refusal || !person) return refusal ?? 'CodeMismatchException';
    this.codes.get('sign-up')?.delete(person);
    person.status = 'CONFIRMED';
    person.verified = true;
    return 'ok';
  }

  resend(name: string): Outcome {
    const person = this.people.get(name);
    if (person && person.status !== 'UNCONFIRMED') return 'InvalidParameterException';
    if (!this.count('ResendConfirmationCode', person ?? name)) return 'LimitExceededException';
    this.send('sign-up', person ?? name, hours(24));
    return 'ok';
  }

  adminConfirm(name: string): Outcome {
    return this.administer(name, (person) => {
      if (person.status !== 'UNCONFIRMED') return 'NotAuthorizedException';
      person.status = 'CONFIRMED';
      return 'ok';
    });
  }

  setPassword(name: string, password: string, permanent: boolean): Outcome {
    return this.administer(name, (person) => {
      if (weak(password)) return 'InvalidPasswordException';
      person.password = { text: password, setAt: this.now };
      person.status = permanent ? 'CONFIRMED' : 'FORCE_CHANGE_PASSWORD';
      return 'ok';
    });
  }

  setEnabled(name: string, enabled: boolean): Outcome {
    return this.administer(name, (person) => {
      person.enabled = enabled;
      if (!enabled) this.signOut(person);
      return 'ok';
    });
  }

  setNickname(name: string, nickname: string): Outcome {
    return this.administer(name, (person) => {
      person.nickname = nickname;
      return 'ok';
    });
  }

  remove(name: string): Outcome {
    return this.administer(name, (person) => this.forget(person));
  }

  createGroup(group: string): Outcome {
    if (this.groups.has(group)) return 'GroupExistsException';
    this.groups.add(group);
    return 'ok';
  }

  deleteGroup(group: string): Outcome {
    if (!this.groups.delete(group)) return 'ResourceNotFoundException';
    for (const { groups } of this.people.values()) groups.delete(group);
    return 'ok';
  }

  setMember(name: string, group: string, isMember: boolean): Outcome {
    if (!this.groups.has(group)) return 'ResourceNotFoundException';
    return this.administer(name, ({ groups }) => {
      if (isMember) groups.add(group);
      else groups.delete(group);
      return 'ok';
    });
  }

  adminReset(name: string): Outcome {
    return this.administer(name, (person) => {
      if (person.status !== 'CONFIRMED' && person.status !== 'RESET_REQUIRED')
        return 'NotAuthorizedException';
      if (!person.verified) return 'InvalidParameterException';
      person.status = 'RESET_REQUIRED';
      this.signOut(person);
      this.send('reset', person, hours(1));
      return 'ok';
    });
  }

  adminSignOut(name: string): Outcome {
    return this.administer(name, (person) => this.signOut(person));
  }

  signIn(name: string, password: string): Outcome {
    const person = this.people.get(name);
    const refusal = this.guard(person ?? name, person?.password.text === password);
    if (refusal || !person) return refusal ?? 'NotAuthorizedException';
    if (!person.enabled) return 'NotAuthorizedException';
    const isInvited = person.status === 'FORCE_CHANGE_PASSWORD';
    if (isInvited && this.now >= person.password.setAt + days(7)) return 'NotAuthorizedException';
    if (person.status === 'RESET_REQUIRED') return 'PasswordResetRequiredException';
    if (person.status === 'UNCONFIRMED') return 'UserNotConfirmedException';
    return isInvited ? 'NEW_PASSWORD_REQUIRED' : 'ok';
  }

  /** What a sign-in that ended well or in a challenge leaves in the client's hands. */
  startSignIn(person: Person): SignIn {
    const startedAt = this.now;
    const signIn = { person, startedAt, accessExpiresAt: this.now + hours(1), revoked: false };
    person.signIns.push(signIn);
    return signIn;
  }

  startChallenge(person: Person): Challenge {
    const { password } = person;
    return { person, password, expiresAt: this.now + minutes(3), used: false };
  }

  choosePassword(challenge: Challenge, password: string): Outcome {
    const { person } = challenge;
    if (challenge.used || this.now >= challenge.expiresAt) return 'NotAuthorizedException';
    const isSame = person.alive && person.password === challenge.password;
    if (!isSame || !person.enabled || person.status !== 'FORCE_CHANGE_PASSWORD')
      return 'NotAuthorizedException';
    if (weak(password)) return 'InvalidPasswordException';
    challenge.used = true;
    person.password = { text: password, setAt: this.now };
    person.status = 'CONFIRMED';
    return 'ok';
  }

  /** Any operation that takes an access token, up to what it does. */
  tryAccessToken({ person, accessExpiresAt, revoked }: SignIn): Outcome {
    if (this.now >= accessExpiresAt) return 'NotAuthorizedException';
    if (!person.alive) return 'UserNotFoundException';
    return revoked ? 'NotAuthorizedException' : 'ok';
  }

  globalSignOut(signIn: SignIn): Outcome {
    const outcome = this.tryAccessToken(signIn);
    // UserNotFoundException is none of its answers.
    if (outcome !== 'ok') return 'NotAuthorizedException';
    return this.signOut(signIn.person);
  }

  deleteOneself(signIn: SignIn): Outcome {
    const outcome = this.tryAccessToken(signIn);
    return outcome === 'ok' ? this.forget(signIn.person) : outcome;
  }

  refresh(signIn: SignIn): Outcome {
    const { person, startedAt, revoked } = signIn;
    const isOver = revoked || !person.alive || this.now >= startedAt + days(30);
    if (isOver || person.status === 'RESET_REQUIRED') return 'NotAuthorizedException';
    signIn.accessExpiresAt = this.now + hours(1);
    return 'ok';
  }

  revoke(signIn: SignIn): Outcome {
    if (this.now < signIn.startedAt + days(30)) signIn.revoked = true;
    return 'ok';
  }

  changePassword(signIn: SignIn, previous: string, proposed: string): Outcome {
    const outcome = this.tryAccessToken(signIn);
    if (outcome !== 'ok') return outcome;
    const { person } = signIn;
    if (person.status === 'RESET_REQUIRED') return 'PasswordResetRequiredException';
    if (!this.count('ChangePassword', person)) return 'LimitExceededException';
    if (person.password.text !== previous) return 'NotAuthorizedException';
    if (weak(proposed)) return 'InvalidPasswordException';
    person.password = { text: proposed, setAt: this.now };
    return 'ok';
  }

  forgot(name: string): Outcome {
    const person = this.people.get(name);
    if (!this.count('ForgotPassword', person ?? name)) return 'LimitExceededException';
    if (person?.enabled && person.status === 'FORCE_CHANGE_PASSWORD')
      return 'NotAuthorizedException';
    this.send('reset', person ?? name, hours(1));
    return 'ok';
  }

  confirmForgot(name: string, isRight: boolean, password: string): Outcome {
    const person = this.people.get(name);
    if (weak(password)) return 'InvalidPasswordException';
    if (!this.count('ConfirmForgotPassword', person ?? name)) return 'LimitExceededException';
    const refusal = this.refuseCode('reset', person ?? name, isRight && person !== undefined);
    if (refusal || !person?.enabled) return refusal ?? 'CodeMismatchException';
    this.codes.get('reset')?.delete(person);
    person.password = { text: password, setAt: this.now };
    person.status = 'CONFIRMED';
    return 'ok';
  }

  /** Whether a code was sent that still works, and to an address that is read. */
  hasCode(kind: 'sign-up' | 'reset', name: string): boolean {
    const person = this.people.get(name);
    const code = person && this.codes.get(kind)?.get(person);
    return code !== undefined && this.now < code.expiresAt;
  }

  private add(name: string, text: string, status: Status, verified: boolean): Person {
    const person: Person = {
      name,
      password: { text, setAt: this.now },
      status,
      enabled: true,
      verified,
      nickname: null,
      groups: new Set(),
      signIns: [],
      alive: true,
    };
    this.people.set(name, person);
    return person;
  }

  private administer(name: string, change: (person: Person) => Outcome): Outcome {
    const person = this.people.get(name);
    return person ? change(person) : 'UserNotFoundException';
  }

  private forget(person: Person): Outcome {
    person.alive = false;
    this.people.delete(person.name);
    return 'ok';
  }

  private signOut({ signIns }: Person): Outcome {
    for (const signIn of signIns) signIn.revoked = true;
    return 'ok';
  }

  private count(kind: keyof typeof limits, subject: Subject): boolean {
    const counted = this.attempts.get(kind) ?? new Map();
    this.attempts.set(kind, counted);
    const earlier = counted.get(subject);
    const isOver = !earlier || this.now >= earlier.firstAt + hours(1);
    const count = isOver ? 1 : earlier.count + 1;
    if (count > limits[kind]) return false;
    counted.set(subject, { firstAt: isOver ? this.now : earlier.firstAt, count });
    return true;
  }

  /** Five failures are free; each further one locks for twice as long. */
  private guard(subject: Subject, isRight: boolean): Outcome | null {
    const earlier = this.failures.get(subject);
    if (earlier && this.now < earlier.until) return 'NotAuthorizedException';
    if (isRight) {
      this.failures.delete(subject);
      return null;
    }
    const isStale = !earlier || this.now >= Math.max(earlier.lastAt + minutes(15), earlier.until);
    const count = isStale ? 1 : earlier.count + 1;
    const lock = count < 5 ? 0 : Math.min(seconds(2 ** (count - 5)), minutes(15));
    this.failures.set(subject, { count, lastAt: this.now, until: this.now + lock });
    return 'NotAuthorizedException';
  }

  private send(kind: string, subject: Subject, lifetime: number) {
    const sent = this.codes.get(kind) ?? new Map();
    this.codes.set(kind, sent);
    sent.set(subject, { expiresAt: this.now + lifetime });
  }

  private refuseCode(kind: string, subject: Subject, isRight: boolean): Outcome | null {
    const code = this.codes.get(kind)?.get(subject);
    if (!code || this.now >= code.expiresAt) return 'ExpiredCodeException';
    return isRight ? null : 'CodeMismatchException';
  }
}
