/** Longest that browsers keep one, seconds; every start of the device renews it. */
const MAX_AGE = 400 * 86_400;
const NAME = 'mien_kiosk';

/**
 * The device's credential: no script can read it, no other site can make the browser send it, and it goes to the
 * routes of the device only.
 */
export const kioskCookie = (credential: string, isSecure: boolean): string =>
  `${NAME}=${credential}; Path=/api/v1/kiosk; Max-Age=${credential ? MAX_AGE : 0}; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;

/** @returns the credential among the cookies of a request. */
export const credentialIn = (headers: Headers): string | undefined =>
  new RegExp(`(?:^|;)\\s*${NAME}=([\\w-]+)`).exec(headers.get('cookie') ?? '')?.[1];
