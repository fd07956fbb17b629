/** Frameworks that a check may name controls of. Ids only: most of their texts may not be shipped. */

const frameworks = {
  'nist-800-53-r5': 'NIST SP 800-53 Rev. 5',
  'nist-csf-2.0': 'NIST Cybersecurity Framework 2.0',
  'cis-aws-5.0': 'CIS AWS Foundations Benchmark 5.0',
  'cis-kubernetes-1.11': 'CIS Kubernetes Benchmark 1.11',
  'cis-docker-1.7': 'CIS Docker Benchmark 1.7',
  'pci-dss-4.0': 'PCI DSS 4.0',
  hipaa: 'HIPAA Security Rule, 45 CFR 164',
  gdpr: 'GDPR, Regulation (EU) 2016/679',
  'aws-fsbp': 'AWS Foundational Security Best Practices',
  pss: 'Kubernetes Pod Security Standards',
  'owasp-cicd': 'OWASP Top 10 CI/CD Security Risks',
  slsa: 'SLSA 1.0',
} as const;

/** The name of a framework. */
export type Framework = keyof typeof frameworks;

/** A control of a framework: `nist-800-53-r5:AC-3`. */
export type ControlId = `${Framework}:${string}`;
