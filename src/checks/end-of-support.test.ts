/** Which base images count as out of support. */
import { describe, expect, it } from 'vitest';
import { endOf } from './end-of-support.ts';

describe('the end of support', () => {
  it.each([
    ['python:3.9-slim', 'October 2025'],
    ['python:2.7', 'June 2023'],
    ['library/node:18.20.1-alpine3.19', 'April 2025'],
    ['docker.io/library/node:20@sha256:00', 'April 2026'],
    ['debian:bullseye-slim', 'August 2026'],
    ['ubuntu:20.04', 'May 2025'],
    ['ubuntu:24.10', 'January 2026'],
    ['ubuntu:25.10', 'July 2026'],
    ['ubuntu:questing-20260101', 'July 2026'],
    ['alpine:3.8', 'May 2025'],
    ['alpine:3.21.3', 'November 2026'],
    ['ruby:3.2-slim', 'April 2026'],
    ['centos:7', 'June 2024'],
  ])('of %s was in %s', (image, month) => {
    expect(endOf(image)).toBe(month);
  });

  it.each([
    'python:3',
    'python:3.13-slim',
    'python:latest',
    'node:22',
    'node:24-bookworm',
    'debian:13',
    'debian:bookworm-20251117',
    'ubuntu:22.04',
    'ubuntu:24.04',
    'alpine:3.22',
    'alpine:edge',
    'registry.example.com/python:3.6',
    'constructor:1.0',
  ])('of %s is not over, or not known', (image) => {
    expect(endOf(image)).toBeUndefined();
  });
});
