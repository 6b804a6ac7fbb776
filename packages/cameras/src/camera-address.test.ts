import { describe, expect, it } from 'vitest';
import { parseCameraAddress } from './camera-address.js';

const FOLDER = '/srv/films';
const parse = (text: string) => parseCameraAddress(text, FOLDER);
const faultOf = (text: string) => {
  const parsed = parse(text);
  return parsed.kind === 'refused' ? parsed.fault : undefined;
};

describe('the address of a camera', () => {
  it('is shown without credentials, path and query', () => {
    for (const text of [
      'rtsp://admin:geheim@10.0.0.9:554/user=admin_password=geheim?token=geheim#geheim',
      'https://admin:geheim@cam.example/video?pwd=geheim',
    ]) {
      const parsed = parse(text);
      if (parsed.kind === 'refused') throw new Error(text);
      expect(parsed.address.shown).not.toContain('geheim');
      expect(parsed.address.shown).not.toContain('admin');
      expect(parsed.address.source).toContain('geheim');
    }
  });

  it('takes any certificate only where it says so at its end', () => {
    const parsed = parse('https://cam/video#any-certificate');
    expect(parsed).toMatchObject({ address: { source: 'https://cam/video', hasAnyCertificate: true } });
    for (const text of [
      'https://cam/video',
      'https://cam/video?any-certificate',
      'https://cam/#certificate',
    ]) {
      expect(parse(text)).not.toMatchObject({ address: { hasAnyCertificate: true } });
    }
  });

  it('takes films of its folder only', () => {
    expect(parse('file:gate.mp4')).toMatchObject({ address: { source: '/srv/films/gate.mp4' } });
    expect(parse('file:///srv/films/gate.mp4?once')).toMatchObject({ address: { isOnce: true } });
    for (const text of ['file:../keys/master.key', 'file:/etc/passwd', 'file:/srv/films2/a.mp4', 'file:.']) {
      expect(faultOf(text)).toBe('outside-folder');
    }
  });

  it('takes cameras of this machine, and no other device', () => {
    expect(parse('/dev/video0')).toMatchObject({ address: { kind: 'device', shown: '/dev/video0' } });
    for (const text of ['/dev/sda', '/dev/video0/../sda', '/etc/passwd', '/dev/video']) {
      expect(faultOf(text)).toBe('not-a-device');
    }
  });

  it('refuses every other scheme, options and lines', () => {
    for (const text of [
      'concat:a|b',
      'gopher://a/',
      'data:text/plain,a',
      'subfile:x',
      'ftp://a/b',
      'pipe:0',
    ]) {
      expect(faultOf(text)).toBe('scheme');
    }
    for (const text of ['-i', '--help', '', 'rtsp://', 'camera', 'rtsp://a/\nfile /etc/passwd']) {
      expect(faultOf(text)).toBe('malformed');
    }
  });

  it('leaves no quote in a URL that could end it in the list that ffmpeg reads', () => {
    const parsed = parse("rtsp://a:p'w@cam/x'\\y");
    expect(parsed.kind === 'address' && parsed.address.source).not.toMatch(/['"\\\s]/);
  });
});
