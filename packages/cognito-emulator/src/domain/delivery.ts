import type { CodeDeliveryDetailsType } from '../../model/api.gen.ts';
import type { EmulatorContext } from '../operation.ts';
import type { CodeKind, MessageKind, User, UserPool } from '../store/types.ts';
import { sendByFunction } from '../triggers/custom-sender.ts';
import { codeParameter, usernameParameter } from '../triggers/message-triggers.ts';
import type { MessageAnswer, MessageSource, Metadata } from '../triggers/triggers.ts';
import { issueCode } from './codes.ts';
import { confirmationLink, confirmsByLink, fillLink, hasLinkHole } from './confirmation-link.ts';
import { mfaOf } from './second-factors.ts';

/** An address that something can be sent to. */
export interface Contact {
  readonly attribute: 'email' | 'phone_number';
  readonly value: string;
}

/** As in `CodeDeliveryDetails`: the address masked, because whoever asks may not be whose it is. */
export const describeDelivery = ({ attribute, value }: Contact): CodeDeliveryDetailsType => ({
  AttributeName: attribute,
  DeliveryMedium: attribute === 'email' ? 'EMAIL' : 'SMS',
  Destination: attribute === 'email' ? maskEmail(value) : maskPhoneNumber(value),
});

/** `f***@e***` */
const maskEmail = (email: string) => {
  const [name = '', domain = ''] = email.split('@');
  return `${name.charAt(0)}***@${domain.charAt(0)}***`;
};

/** `+*******1234` */
const maskPhoneNumber = (number: string) => `+${'*'.repeat(7)}${number.slice(-4)}`;

/** The user's address to confirm at sign-up: a phone number goes before an email address. */
export const contactToVerify = ({ settings }: UserPool, { attributes }: User): Contact | null => {
  for (const attribute of ['phone_number', 'email'] as const) {
    const value = attributes[attribute];
    if (value && settings.AutoVerifiedAttributes?.includes(attribute)) return { attribute, value };
  }
  return null;
};

/**
 * Where a forgotten password can be recovered: the first verified address in the pool's order of preference.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AccountRecoverySettingType.html
 */
export const recoveryContact = (pool: UserPool, user: User): Contact | null => {
  const { attributes } = user;
  const mechanisms = pool.settings.AccountRecoverySetting?.RecoveryMechanisms;
  for (const name of recoveryOrder(mechanisms)) {
    const attribute = name === 'verified_email' ? 'email' : 'phone_number';
    const value = attributes[attribute];
    // What is the second factor already cannot be the first one's replacement. The order of old knows no such rule.
    if (mechanisms && isSecondFactor(user, attribute)) continue;
    if (value && attributes[`${attribute}_verified`] === 'true') return { attribute, value };
  }
  return null;
};

const isSecondFactor = (user: User, attribute: Contact['attribute']) =>
  mfaOf(user).enabled.includes(attribute === 'email' ? 'EMAIL_OTP' : 'SMS_MFA');

/** Whether the pool leaves recovery to an administrator. */
export const isAdministratorOnly = ({ settings }: UserPool) =>
  settings.AccountRecoverySetting?.RecoveryMechanisms?.some(({ Name }) => Name === 'admin_only') ??
  false;

const recoveryOrder = (
  mechanisms: readonly { readonly Name: string; readonly Priority: number }[] | undefined,
): readonly string[] =>
  mechanisms
    ? [...mechanisms].sort((one, other) => one.Priority - other.Priority).map(({ Name }) => Name)
    : ['verified_phone_number', 'verified_email'];

/** Why a message is sent, as the pool's CustomMessage function is told. */
export interface Occasion {
  readonly source: MessageSource;
  readonly clientId: string;
  readonly clientMetadata?: Metadata | undefined;
}

/** Makes a code and sends it in the pool's verification message, or in the words of its CustomMessage function. */
export const sendCode = async (
  context: EmulatorContext,
  pool: UserPool,
  user: User,
  kind: CodeKind,
  messageKind: MessageKind,
  contact: Contact,
  { source, ...call }: Occasion,
): Promise<CodeDeliveryDetailsType> => {
  const { code } = issueCode(context, user, kind, contact.attribute, contact.value);
  const request = { pool, user, ...call };
  if (await sendByFunction(context, source, request, contact, code))
    return describeDelivery(contact);
  const answer = await context.triggers.customMessage(source, request);
  const byLink = kind === 'sign-up' && contact.attribute === 'email' && confirmsByLink(pool);
  const template = byLink
    ? linkTemplate(pool, answer)
    : customized(verificationTemplate(pool, contact), answer, contact, [codeParameter]);
  const { subject, text } = byLink
    ? withLink(template, confirmationLink(context, pool, call.clientId, user.username, code))
    : template;
  const values = { code, username: user.username };
  context.mailbox.deliver({
    poolId: pool.id,
    to: contact.value,
    subject: fill(subject, values),
    text: fill(text, values),
    code,
    temporaryPassword: null,
    kind: messageKind,
  });
  return describeDelivery(contact);
};

/** Sends a temporary password in the pool's invitation message. */
export const sendInvitation = async (
  context: EmulatorContext,
  pool: UserPool,
  user: User,
  contact: Contact,
  temporaryPassword: string,
  kind: 'invitation' | 'resend',
  call: Omit<Occasion, 'source'>,
): Promise<void> => {
  const { mailbox, triggers } = context;
  const source = 'AdminCreateUser';
  const request = { pool, user, ...call };
  if (await sendByFunction(context, source, request, contact, temporaryPassword)) return;
  const answer = await triggers.customMessage(source, request);
  const holes = [codeParameter, usernameParameter];
  const { subject, text } = customized(invitationTemplate(pool, contact), answer, contact, holes);
  // In a pool whose usernames are addresses, people know their address and never see the real username.
  const username = pool.settings.UsernameAttributes?.length ? contact.value : user.username;
  const values = { code: temporaryPassword, username };
  mailbox.deliver({
    poolId: pool.id,
    to: contact.value,
    subject: fill(subject, values),
    text: fill(text, values),
    code: null,
    temporaryPassword,
    kind,
  });
};

export interface Template {
  readonly subject: string;
  readonly text: string;
}

/** A function's words hold only with every hole that is to be filled. */
export const customized = (
  template: Template,
  answer: MessageAnswer | null,
  { attribute }: Contact,
  holes: readonly string[],
): Template => {
  const text = attribute === 'email' ? answer?.emailMessage : answer?.smsMessage;
  if (!answer || !text || !holes.every((hole) => text.includes(hole))) return template;
  return { subject: (attribute === 'email' && answer.emailSubject) || template.subject, text };
};

const invitationTemplate = ({ settings }: UserPool, { attribute }: Contact): Template => {
  const template = settings.AdminCreateUserConfig?.InviteMessageTemplate;
  const text = attribute === 'email' ? template?.EmailMessage : template?.SMSMessage;
  return {
    subject: template?.EmailSubject ?? 'Your temporary password',
    text: text ?? 'Your username is {username} and temporary password is {####}.',
  };
};

const verificationTemplate = ({ settings }: UserPool, { attribute }: Contact): Template => {
  const template = settings.VerificationMessageTemplate;
  const fallback = 'Your verification code is {####}.';
  if (attribute === 'phone_number')
    return {
      subject: 'SMS',
      text: template?.SmsMessage ?? settings.SmsVerificationMessage ?? fallback,
    };
  return {
    subject:
      template?.EmailSubject ?? settings.EmailVerificationSubject ?? 'Your verification code',
    text: template?.EmailMessage ?? settings.EmailVerificationMessage ?? fallback,
  };
};

const linkTemplate = ({ settings }: UserPool, answer: MessageAnswer | null): Template => {
  const template = settings.VerificationMessageTemplate;
  const own = answer?.emailMessage && hasLinkHole(answer.emailMessage) ? answer : null;
  return {
    subject: own?.emailSubject ?? template?.EmailSubjectByLink ?? 'Your verification link',
    text:
      own?.emailMessage ??
      template?.EmailMessageByLink ??
      'Please click the link below to verify your email address. {##Verify Email##}',
  };
};

const withLink = ({ subject, text }: Template, link: string): Template => ({
  subject,
  text: fillLink(text, link),
});

const fill = (template: string, values: { readonly code: string; readonly username: string }) =>
  template.replace(/\{####\}|\{username\}/g, (hole) =>
    hole === '{username}' ? values.username : values.code,
  );
