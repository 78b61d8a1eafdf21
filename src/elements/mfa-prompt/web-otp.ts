/** What browsers with WebOTP add to credentials; TypeScript does not know it. */
interface OneTimePasswordRequest extends CredentialRequestOptions {
  otp: { transport: ['sms'] };
}

/**
 * Waits for the text message that is bound to this page, on phones that offer that. Resolves with null when there is none to be
 * had: no such phone, refused, not in this frame, or `signal` was aborted. It never rejects.
 */
export async function codeFromPhone(signal: AbortSignal): Promise<string | null> {
  if (!('OTPCredential' in globalThis)) return null;
  const request: OneTimePasswordRequest = { otp: { transport: ['sms'] }, signal };
  try {
    const credential = await navigator.credentials.get(request);
    return credential && 'code' in credential && typeof credential.code === 'string' ? credential.code : null;
  } catch {
    return null;
  }
}
