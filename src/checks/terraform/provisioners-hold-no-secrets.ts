/** Provisioners and their connections hold no secrets. */
import { check, terraform } from '../check.ts';
import { holdsNoWrittenSecrets } from '../written-secrets.ts';

export default check({
  id: 'terraform-provisioners-hold-no-secrets',
  title: 'Provisioners and connections hold no secrets',
  severity: 'high',
  on: ['terraform/Connection', 'terraform/Provisioner'],
  why: 'The password or key of a connection opens the machine that it leads to. Written in the code, everyone who can read the repository or its history has it; what a command holds is in the logs of Terraform as well.',
  fix: 'Read the secret from a store or a sensitive variable when Terraform runs, or do without the provisioner: let the machine set itself up by its image or user data, and log in by its own identity. Change the secret, for it was disclosed.',
  references: ['https://developer.hashicorp.com/terraform/language/provisioners'],
  controls: ['nist-800-53-r5:IA-5(7)', 'nist-800-53-r5:SC-28'],
  evaluate: (_, facts) => holdsNoWrittenSecrets(facts),
  examples: {
    pass: [
      terraform`
        variable "password" {
          type      = string
          sensitive = true
        }
        resource "aws_instance" "web" {
          ami           = "ami-0123456789abcdef0"
          instance_type = "t3.micro"
          connection {
            host     = self.private_ip
            user     = "admin"
            password = var.password
          }
          provisioner "remote-exec" {
            inline = ["sudo systemctl restart web"]
          }
        }
      `,
      terraform`
        resource "aws_instance" "web" {
          ami           = "ami-0123456789abcdef0"
          instance_type = "t3.micro"
          provisioner "file" {
            source      = "web.service"
            destination = "/etc/systemd/system/web.service"
            connection {
              host        = self.private_ip
              user        = "admin"
              private_key = file("~/.ssh/id_ed25519")
            }
          }
        }
      `,
    ],
    fail: [
      terraform`
        resource "aws_instance" "web" {
          ami           = "ami-0123456789abcdef0"
          instance_type = "t3.micro"
          connection {
            host     = self.private_ip
            user     = "admin"
            password = «"Tr0ub4dor-9x2"»
          }
          provisioner "remote-exec" {
            inline = ["sudo systemctl restart web"]
          }
        }
      `,
      terraform`
        resource "terraform_data" "schema" {
          provisioner "local-exec" {
            command = "./migrate.sh"
            environment = {
              DB_PASSWORD = «"Tr0ub4dor-9x2"»
            }
          }
        }
      `,
      terraform`
        removed {
          from = aws_instance.web
          lifecycle {
            destroy = true
          }
          provisioner "local-exec" {
            when    = destroy
            command = "./leave.sh \${self.id}"
            environment = {
              DB_PASSWORD = «"Tr0ub4dor-9x2"»
            }
          }
        }
      `,
    ],
  },
});
